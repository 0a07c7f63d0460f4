package tonghop.wordreport;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import tonghop.workbook.TimelessZip;

/**
 * A Word document in the making, written from top to bottom. The same calls give the same bytes.
 */
final class WordPages implements Closeable {

    private final XWPFDocument document = new XWPFDocument();
    private final CTBody body = document.getDocument().getBody();
    private PageSetup setup = PageSetup.UPRIGHT;
    private boolean isFirst = true;

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
        core.setTitle(PlainWords.clean(title));
        core.setCreator(PlainWords.clean(author));
        core.setLastModifiedByUser(PlainWords.clean(author));
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

    /** How wide a table may be, in twentieths of a point. */
    int room() {
        return setup.room();
    }

    CTTbl table() {
        return body.addNewTbl();
    }

    /** Writes the document; the stream stays open. */
    void save(OutputStream out) throws IOException {
        end(body.addNewSectPr());
        var zip = new ByteArrayOutputStream();
        document.write(zip);
        TimelessZip.copy(zip.toByteArray(), out);
    }

    /** Goes on with pages set up so, on a new one where the last are not. */
    void turn(PageSetup next) throws IOException {
        if (next != setup) {
            end(paragraph("Break").section());
            setup = next;
        }
    }

    /** The pages so far, from where others ended; the first page of all bears no number. */
    private void end(CTSectPr section) throws IOException {
        if (isFirst) {
            number(section);
        }
        setup.describe(section);
        if (isFirst) {
            section.addNewTitlePg();
        }
        isFirst = false;
    }

    /** At the top of every page; the sections that follow inherit it. */
    private void number(CTSectPr section) throws IOException {
        CTP number = CTP.Factory.newInstance();
        new Paragraph(number, "Header");
        number.addNewFldSimple().setInstr(" PAGE ");
        number.getFldSimpleArray(0).addNewR().addNewT().setStringValue("2");
        new XWPFHeaderFooterPolicy(document, section)
                .createHeader(
                        XWPFHeaderFooterPolicy.DEFAULT, new XWPFParagraph[] {new XWPFParagraph(number, document)});
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
