package tonghop.wordreport;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** A paragraph in one of the report's styles; its text may be anything. */
final class Paragraph {

    /** How a piece of text differs from its style. */
    enum Face {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    private final CTP paragraph;
    private final CTPPr properties;

    Paragraph(CTP paragraph, String style) {
        this.paragraph = paragraph;
        this.properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style);
    }

    /** Appends text in the style's own type. */
    Paragraph text(String text) {
        return text(text, Face.PLAIN);
    }

    Paragraph text(String text, Face face) {
        run(text, face);
        return this;
    }

    /** @param points the size of the type */
    Paragraph text(String text, Face face, int points) {
        CTR run = run(text, face);
        (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewSz().setVal(BigInteger.valueOf(2L * points));
        return this;
    }

    private CTR run(String text, Face face) {
        CTR run = paragraph.addNewR();
        if (face != Face.PLAIN) {
            var type = run.addNewRPr();
            if (face != Face.ITALIC) {
                type.addNewB();
            }
            if (face != Face.BOLD) {
                type.addNewI();
            }
        }
        var words = run.addNewT();
        words.setStringValue(PlainWords.clean(text));
        words.setSpace(SpaceAttribute.Space.PRESERVE);
        return run;
    }

    /** What follows stands in a new line. */
    Paragraph line() {
        paragraph.addNewR().addNewBr();
        return this;
    }

    Paragraph underlined(String text) {
        CTR run = run(text, Face.PLAIN);
        run.addNewRPr().addNewU().setVal(STUnderline.SINGLE);
        return this;
    }

    /** Numbered by that list of the numbering, where its style is not. */
    Paragraph numbered(int list) {
        var number = properties.addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.ZERO);
        number.addNewNumId().setVal(BigInteger.valueOf(list));
        return this;
    }

    /** @param twips so much shorter on either side */
    Paragraph indented(int twips) {
        var indent = properties.addNewInd();
        indent.setLeft(BigInteger.valueOf(twips));
        indent.setRight(BigInteger.valueOf(twips));
        return this;
    }

    /** Ends a run of pages; what it returns says how they are set up. */
    CTSectPr section() {
        return properties.addNewSectPr();
    }

    /** Room above it, in points. */
    Paragraph below(int points) {
        properties.addNewSpacing().setBefore(BigInteger.valueOf(20L * points));
        return this;
    }
}
