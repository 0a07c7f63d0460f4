package tonghop.pipeline.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Facts;
import tonghop.wordreport.WordReport;
import tonghop.workbook.ConsolidatedWorkbook;
import tonghop.workbook.ConsolidationJson;

/** What is made of a period: the same state of the store gives the same bytes. */
public record Output(Consolidation consolidation, Dossier dossier) {

    public static final String WORKBOOK = "tong-hop.xlsx";
    public static final String JSON = "tong-hop.json";
    static final String REPORT = "bao-cao.docx";

    public byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(consolidation, dossier, bytes);
        return bytes.toByteArray();
    }

    public byte[] json() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ConsolidationJson.write(consolidation, dossier, bytes);
        return bytes.toByteArray();
    }

    /** The official report in words. */
    public byte[] report() throws IOException {
        var bytes = new ByteArrayOutputStream();
        WordReport.write(consolidation, dossier, bytes);
        return bytes.toByteArray();
    }

    public List<Fact> facts() {
        return Facts.of(consolidation);
    }
}
