/** Measures how reports made of many kinds of mess are read; src/test/python/mess makes them. */
package tonghop.mess;
