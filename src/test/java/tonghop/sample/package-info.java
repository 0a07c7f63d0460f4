/** Makes those files of the sample inbox that Apache POI writes. */
package tonghop.sample;
