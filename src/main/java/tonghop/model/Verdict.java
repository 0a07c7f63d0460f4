package tonghop.model;

import java.util.Locale;

/** What became of a document. Every document has exactly one at any time. */
public enum Verdict {
    /** Counted. */
    ACCEPTED("được nhận"),
    /** Counted, with queries. */
    WARNED("được nhận, có lưu ý"),
    /** Not counted until a person decides. */
    HELD("tạm giữ"),
    /** Cannot be a report. */
    REJECTED("từ chối"),
    /** The same bytes as an earlier document. */
    DUPLICATE("trùng"),
    /** Counted once, replaced by a later version. */
    SUPERSEDED("đã thay thế"),
    /** A container; what was in it has verdicts of its own, and the container is outside the balance. */
    UNPACKED("đã mở gói");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As people read it, in Vietnamese. */
    public String label() {
        return label;
    }

    /** As the ledger's JSON names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True where the document's figures count. */
    public boolean counts() {
        return this == ACCEPTED || this == WARNED;
    }
}
