package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.models;
import static tonghop.consolidate.Intake.texts;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidator;
import tonghop.consolidate.Intake;
import tonghop.consolidate.SmallRegime;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;

class ConsolidationJsonTest {

    private static final String HASH = "%064x";

    private static Consolidation consolidation(SmallRegime regime, Intake intake) {
        return Consolidator.consolidate(regime.programme(), regime.period(), intake.record());
    }

    private static String json(Consolidation consolidation) throws IOException {
        var out = new ByteArrayOutputStream();
        ConsolidationJson.write(consolidation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheContractsKeysInTheContractsOrder() throws IOException {
        var intake = new Intake()
                .accepted(
                        "an",
                        figures("1.1", "1000.50", "1.2", "3", "1.4", null),
                        texts("Kết quả nổi bật", "“Tốt”\nvà đủ"),
                        models("Vườn rau"))
                .counted("binh", 2, Timeliness.LATE, figures("1.1", 0, "1.2", 0), models("VƯỜN RAU"))
                .aside("binh", Verdict.HELD, Timeliness.LATE)
                .closed();
        assertThat(json(consolidation(new SmallRegime().with("an", "binh", "cau"), intake)))
                .isEqualTo("""
                        {
                          "programme": "nho",
                          "period": "2024-6M",
                          "final": true,
                          "units": [
                            {
                              "code": "an",
                              "name": "Huyện an",
                              "status": "on-time",
                              "version": 1,
                              "sha256": "%s"
                            },
                            {
                              "code": "binh",
                              "name": "Huyện binh",
                              "status": "late",
                              "version": 2,
                              "sha256": "%s",
                              "pending": {
                                "file": "BC binh 3.xlsx",
                                "sha256": "%s"
                              }
                            },
                            {
                              "code": "cau",
                              "name": "Huyện cau",
                              "status": "missing"
                            }
                          ],
                          "indicators": [
                            {
                              "code": "1.1",
                              "total": 1000.5,
                              "reported": 2,
                              "expected": 3,
                              "byUnit": {
                                "an": 1000.5,
                                "binh": 0
                              }
                            },
                            {
                              "code": "1.2",
                              "total": 3,
                              "reported": 2,
                              "expected": 3,
                              "byUnit": {
                                "an": 3,
                                "binh": 0
                              }
                            },
                            {
                              "code": "1.3",
                              "total": 0.29985007496251874063,
                              "reported": 2,
                              "expected": 3,
                              "byUnit": {
                                "an": 0.29985007496251874063,
                                "binh": null
                              }
                            },
                            {
                              "code": "1.4",
                              "total": null,
                              "reported": 0,
                              "expected": 3,
                              "byUnit": {
                                "an": null,
                                "binh": null
                              }
                            }
                          ],
                          "narratives": [
                            {
                              "heading": "Kết quả nổi bật",
                              "byUnit": {
                                "an": "“Tốt”\\nvà đủ"
                              }
                            },
                            {
                              "heading": "Kiến nghị, đề xuất",
                              "byUnit": {}
                            }
                          ],
                          "lists": {
                            "03": [
                              {
                                "unit": "an",
                                "no": null,
                                "name": "Vườn rau",
                                "place": null
                              },
                              {
                                "unit": "binh",
                                "no": null,
                                "name": "VƯỜN RAU",
                                "place": null,
                                "likelyDuplicateOf": 0
                              }
                            ]
                          }
                        }
                        """.formatted(HASH.formatted(1), HASH.formatted(2), HASH.formatted(3)));
    }

    @Test
    void writesAnEmptyPeriodWithoutItsKeysMissing() throws IOException {
        var json = json(consolidation(new SmallRegime().asking(), new Intake()));
        assertThat(json).isEqualTo("""
                        {
                          "programme": "nho",
                          "period": "2024-6M",
                          "final": false,
                          "units": [],
                          "indicators": [],
                          "narratives": [],
                          "lists": {}
                        }
                        """);
    }

    @Test
    void addsTheRemarksOnlyWhereTheTotalsNeedThem() throws IOException {
        var json = json(consolidation(new SmallRegime().with("an"), new Intake().accepted("an", figures("1.1", 5))));
        assertThat(json).endsWith("""
                          "findings": [
                            {
                              "severity": "warning",
                              "code": "ratio-operand-missing",
                              "message": "Chỉ tiêu 1.3: tỷ lệ chung không tính 1 đơn vị (Huyện an) vì chỉ có một trong hai \
                        số liệu 1.2 và 1.1. Hãy đề nghị bổ sung số liệu còn thiếu."
                            }
                          ]
                        }
                        """);
    }

    @Test
    void writesTheSameBytesForTheSameFigures() throws IOException {
        var regime = new SmallRegime().with("an", "binh");
        var one = new Intake().accepted("an", figures("1.1", "2.50")).accepted("binh", figures("1.1", "1E+2"));
        var same = new Intake().accepted("an", figures("1.1", "2.5")).accepted("binh", figures("1.1", "100.0"));
        assertThat(json(consolidation(regime, one)))
                .isEqualTo(json(consolidation(regime, same)))
                .contains("\"total\": 102.5");
    }

    @Test
    void staysReadableWhateverCharactersATextHolds() throws IOException {
        var text = "nửa cặp \uD83D, \u0000 \u2028 \" \\ 😀";
        var json = json(consolidation(
                new SmallRegime().with("an"), new Intake().accepted("an", texts("Kết quả nổi bật", text))));
        assertThat(json).contains("\"an\": \"nửa cặp ?, \\u0000 \u2028 \\\" \\\\ 😀\"");
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        }
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        var closed = new AtomicBoolean();
        var out = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                closed.set(true);
            }
        };
        ConsolidationJson.write(consolidation(new SmallRegime(), new Intake()), out);
        assertThat(closed).isFalse();
    }
}
