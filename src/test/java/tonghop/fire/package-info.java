/**
 * The program under fire: killed with -9, its disk full or slow, its files changed under its hands, two of it at one home, and for an hour at
 * a stretch. The tests are the short forms; {@code mvn -Pfire} runs the campaigns. See src/docs/under-fire.md.
 */
package tonghop.fire;
