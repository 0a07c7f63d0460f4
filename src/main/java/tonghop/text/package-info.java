/**
 * Vietnamese text: Unicode normal form, TCVN3 and VNI, match keys, numbers as people write them.
 *
 * <p>A reader of documents takes a cell's text through {@link tonghop.text.LegacyEncoding}, which ends in
 * {@link tonghop.text.VietnameseText}; the recogniser compares names by {@link tonghop.text.MatchKey} and reads figures
 * that stand as text by {@link tonghop.text.NumberText}.
 */
@NullMarked
package tonghop.text;

import org.jspecify.annotations.NullMarked;
