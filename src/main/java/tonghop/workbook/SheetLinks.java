package tonghop.workbook;

import tonghop.workbook.Landmarks.Place;

/** The links from cells of one sheet to cells of the workbook. */
final class SheetLinks {

    private final StringBuilder links = new StringBuilder();

    /** @param from on this sheet */
    void add(Place from, Place to) {
        links.append("<hyperlink ref=\"")
                .append(from.cell())
                .append("\" location=\"")
                .append(escaped(to.location()))
                .append("\"/>");
    }

    /** As it stands in the sheet's part; empty where there is no link. */
    String xml() {
        return links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>";
    }

    /** A sheet's name has neither quotation marks nor what XML forbids. */
    private static String escaped(String location) {
        return location.contains("&") || location.contains("<")
                ? location.replace("&", "&amp;").replace("<", "&lt;")
                : location;
    }
}
