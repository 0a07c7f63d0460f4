package tonghop.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules.Holders;
import tonghop.text.MatchKey;

/** Whether what a row registers may be borne by the person or body that it names. */
final class HolderCheck {

    /** Two to six words, each with a capital first letter. */
    private static final Pattern PERSONAL_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*){1,5}");

    private static final String SEVERAL = "; ";

    private HolderCheck() {}

    static void check(ListForm form, List<Entry> entries, List<Finding> findings) {
        Holders holders = form.rules().holders();
        if (holders != null) {
            entries.forEach(entry -> check(form, holders, entry, findings));
        }
    }

    private static void check(ListForm form, Holders holders, Entry entry, List<Finding> findings) {
        List<ListColumn> chosen = form.columns().stream()
                .filter(c -> !c.choices().isEmpty() && entry.values().containsKey(c.key()))
                .toList();
        String name = entry.values().getOrDefault(holders.column(), "");
        if (chosen.isEmpty()) {
            findings.add(nothing(name, entry));
        }
        Optional<String> kind = kind(holders, name);
        for (ListColumn column : chosen) {
            for (String choice : entry.values().getOrDefault(column.key(), "").split(SEVERAL)) {
                String only = holders.only().get(choice);
                if (only != null && kind.isPresent() && !kind.get().equals(only)) {
                    findings.add(wrong(name, kind.get(), choice, only, entry));
                }
            }
        }
    }

    /** By the name's first words, else by its shape; empty where it may be either. */
    private static Optional<String> kind(Holders holders, String name) {
        String key = MatchKey.of(name);
        for (Map.Entry<String, List<String>> kind : holders.openings().entrySet()) {
            if (kind.getValue().stream().anyMatch(opening -> opens(key, MatchKey.of(opening)))) {
                return Optional.of(kind.getKey());
            }
        }
        return PERSONAL_NAME.matcher(name.strip()).matches() ? Optional.of(holders.person()) : Optional.empty();
    }

    private static boolean opens(String key, String opening) {
        return key.equals(opening) || key.startsWith(opening + " ");
    }

    private static Finding wrong(String name, String kind, String choice, String only, Entry entry) {
        return Finding.warning(
                "holder-wrong",
                entry.at(),
                ListCheck.row(entry) + "“" + choice + "” chỉ dành cho " + only + ", nhưng “" + name + "” là " + kind
                        + ". Hãy kiểm tra lại danh hiệu, hình thức khen thưởng đã đăng ký.");
    }

    private static Finding nothing(String name, Entry entry) {
        return Finding.warning(
                "registration-empty",
                entry.at(),
                ListCheck.row(entry) + "“" + name
                        + "” không đăng ký danh hiệu hay hình thức khen thưởng nào. Hãy điền, hoặc bỏ dòng này.");
    }
}
