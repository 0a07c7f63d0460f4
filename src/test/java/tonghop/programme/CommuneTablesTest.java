package tonghop.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.text.MatchKey;

/** The registry against the tables of what every commune of Đồng Nai and Tuyên Quang became. */
class CommuneTablesTest {

    private static final UnitRegistry REGISTRY = Definitions.load(null).units();
    private static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate CITY = LocalDate.of(2026, 4, 30);

    private record Row(
            String number,
            String commune,
            String districtNumber,
            String district,
            String province,
            String newNumber,
            String newName,
            String nameAsOfCity,
            String split) {}

    @ParameterizedTest
    @CsvSource({
        "communes-dong-nai-2025.tsv, dong-nai, 271, 270, 95",
        "communes-tuyen-quang-2025.tsv, tuyen-quang, 335, 330, 124"
    })
    void everyOldCommuneBecameWhatItsLineSays(String table, String province, int lines, int old, int after) {
        List<Row> rows = rows(table);
        assertThat(rows).hasSize(lines);
        assertThat(rows.stream().collect(groupingBy(Row::number))).hasSize(old).allSatisfy((number, ofCommune) -> {
            Row row = ofCommune.get(0);
            Unit commune = numbered(number, row.commune(), LAST_OF_DISTRICTS);
            assertThat(commune.validTo()).isEqualTo(LAST_OF_DISTRICTS);
            assertThat(name(parent(commune, LAST_OF_DISTRICTS))).isEqualTo(MatchKey.of(row.district()));
            assertThat(ofCommune.stream().map(CommuneTablesTest::became).collect(toSet()))
                    .isEqualTo(new HashSet<>(REGISTRY.successors(commune.code(), LAST_OF_DISTRICTS, MERGED)));
        });
        assertThat(communes(province, MERGED)).hasSize(after);
        assertThat(communes(province, MERGED).stream().map(Unit::number))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(Row::newNumber).collect(toSet()));
    }

    @ParameterizedTest
    @CsvSource({"communes-dong-nai-2025.tsv, dong-nai, 10", "communes-tuyen-quang-2025.tsv, tuyen-quang, 0"})
    void everyNewCommuneBearsItsNameOfTheDay(String table, String province, int becameWards) {
        for (Row row : rows(table)) {
            Unit first = numbered(row.newNumber(), row.newName(), MERGED);
            Unit later = numbered(row.newNumber(), row.nameAsOfCity(), CITY);
            assertThat(later.code()).isEqualTo(first.code());
            assertThat(first.parent()).isEqualTo(province);
            assertThat(MatchKey.of(first.name())).startsWith(MatchKey.of(first.level()));
        }
        assertThat(communes(province, MERGED).stream()
                        .filter(u -> u.validTo() != null)
                        .map(u -> u.level() + " " + level(u.code(), CITY)))
                .hasSize(becameWards)
                .allMatch("xã phường"::equals);
    }

    @Test
    void thereAreAsManyCommunesAsTheDomainSays() {
        assertThat(underDistricts("dong-nai", LocalDate.of(2024, 5, 1))).isEqualTo(170);
        assertThat(underDistricts("dong-nai", LocalDate.of(2024, 11, 1))).isEqualTo(159);
        assertThat(underDistricts("tuyen-quang", LAST_OF_DISTRICTS)).isEqualTo(137);
    }

    @Test
    void aNumberAndANameAreOneUnitsAtATime() {
        for (LocalDate day : List.of(LocalDate.of(2024, 5, 1), LAST_OF_DISTRICTS, MERGED, CITY)) {
            assertThat(REGISTRY.on(day).stream().map(Unit::number).filter(Objects::nonNull))
                    .doesNotHaveDuplicates();
            assertThat(REGISTRY.on(day).stream().map(u -> u.parent() + "/" + u.name()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void namesAndNumbersThatWereGivenAnewAreToldApartByTheDay() {
        Function<LocalDate, Set<String>> codes = day -> REGISTRY.on(day).stream()
                .filter(u -> u.name().equals("Xã Tân An") || "25195".equals(u.number()))
                .map(Unit::code)
                .collect(Collectors.toSet());

        assertThat(codes.apply(LAST_OF_DISTRICTS))
                .contains("vc-tan-an", "dong-xoai-tan-phu")
                .doesNotContain("dn-tan-an", "dn-binh-phuoc");
        assertThat(codes.apply(MERGED))
                .contains("dn-tan-an", "dn-binh-phuoc", "tq-tan-an")
                .doesNotContain("vc-tan-an", "dong-xoai-tan-phu");
    }

    private static Succession became(Row row) {
        return new Succession(
                numbered(row.newNumber(), row.newName(), MERGED).code(),
                row.split().equals("whole") ? Extent.WHOLE : Extent.PART);
    }

    private static List<Unit> communes(String parent, LocalDate day) {
        return REGISTRY.on(day).stream()
                .filter(u ->
                        parent.equals(u.parent()) && List.of("xã", "phường").contains(u.level()))
                .toList();
    }

    private static long underDistricts(String province, LocalDate day) {
        return REGISTRY.on(day).stream()
                .filter(u -> List.of("xã", "phường", "thị trấn").contains(u.level()))
                .filter(u -> province.equals(parent(u, day).parent()))
                .count();
    }

    private static Unit parent(Unit unit, LocalDate day) {
        return REGISTRY.of(Objects.requireNonNull(unit.parent()), day).orElseThrow();
    }

    private static String level(String code, LocalDate day) {
        return REGISTRY.of(code, day).orElseThrow().level();
    }

    /** The one unit of that number and name; the tables spell “Hòa” and “Hoà” as they come. */
    private static Unit numbered(String number, String name, LocalDate day) {
        List<Unit> found =
                REGISTRY.on(day).stream().filter(u -> number.equals(u.number())).toList();
        assertThat(found).extracting(CommuneTablesTest::name).containsExactly(MatchKey.of(name));
        return found.get(0);
    }

    private static String name(Unit unit) {
        return MatchKey.of(unit.name());
    }

    private static List<Row> rows(String table) {
        try (InputStream in = Objects.requireNonNull(CommuneTablesTest.class.getResourceAsStream(table), table)) {
            var rows = new ArrayList<Row>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] f = line.split("\t", -1);
                rows.add(new Row(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8]));
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
