package tonghop.wordreport;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import tonghop.workbook.TimelessZip;

/**
 * A Word document in the making, A4 upright with the margins of Decree 30/2020/NĐ-CP, written from top to bottom. The same calls
 * give the same bytes.
 */
final class WordPages implements Closeable {

    /** Between the margins, in twentieths of a point. */
    static final int WIDTH = 9355;

    private static final double TWIPS = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();
    private final CTBody body = document.getDocument().getBody();

    /** @param at stands for the time of making, which would differ from run to run */
    WordPages(String title, String author, Instant at) throws IOException {
        try {
            document.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(resource("styles.xml")).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(resource("numbering.xml"))
                            .getNumbering());
        } catch (XmlException e) {
            throw new IOException("the styles of the report cannot be read", e);
        }
        var core = document.getProperties().getCoreProperties();
        core.setTitle(PlainWords.line(title));
        core.setCreator(PlainWords.line(author));
        core.setLastModifiedByUser(PlainWords.line(author));
        core.setCreated(Optional.of(Date.from(at)));
        core.setModified(Optional.of(Date.from(at)));
        document.getProperties().getExtendedProperties().setApplication("TongHop");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordPages.class.getResourceAsStream("/tonghop/wordreport/" + name), name);
    }

    Paragraph paragraph(String style) {
        return new Paragraph(body.addNewP(), style);
    }

    CTTbl table() {
        return body.addNewTbl();
    }

    /** Writes the document; the stream stays open. */
    void save(OutputStream out) throws IOException {
        section();
        var zip = new ByteArrayOutputStream();
        document.write(zip);
        TimelessZip.copy(zip.toByteArray(), out);
    }

    /** The page, and its number at the top of every page but the first. */
    private void section() throws IOException {
        CTSectPr section = body.addNewSectPr();
        var policy = new XWPFHeaderFooterPolicy(document, section);
        CTP number = CTP.Factory.newInstance();
        new Paragraph(number, "Header");
        number.addNewFldSimple().setInstr(" PAGE ");
        number.getFldSimpleArray(0).addNewR().addNewT().setStringValue("2");
        policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT, new XWPFParagraph[] {new XWPFParagraph(number, document)});
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(15));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
