package tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tonghop.workbook.Landmarks.Place;

/** The links from cells of one sheet to cells of the workbook. */
final class SheetLinks {

    /** As it will stand in the part: there may be hundreds of thousands of links. */
    private final ByteArrayOutputStream links = new ByteArrayOutputStream();

    /** @param from on this sheet */
    void add(Place from, Place to) {
        links.writeBytes(bytes("<hyperlink ref=\"" + from.cell() + "\" location=\"" + escaped(to.location()) + "\"/>"));
    }

    /** Writes them as they stand in the sheet's part; nothing where there is no link. */
    void write(OutputStream out) throws IOException {
        if (links.size() > 0) {
            out.write(bytes("<hyperlinks>"));
            links.writeTo(out);
            out.write(bytes("</hyperlinks>"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A sheet's name has neither quotation marks nor what XML forbids. */
    private static String escaped(String location) {
        return location.contains("&") || location.contains("<")
                ? location.replace("&", "&amp;").replace("<", "&lt;")
                : location;
    }
}
