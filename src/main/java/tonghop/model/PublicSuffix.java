package tonghop.model;

import java.util.Set;

/**
 * Domains under which everybody has a domain of his own. Whoever has one of these below it is not of one house with the others; the list
 * has those that Vietnamese offices may meet (VNNIC, Circular 24/2015/TT-BTTTT) and every domain of one label.
 */
public final class PublicSuffix {

    private static final Set<String> KNOWN = Set.of(
            "ac.vn",
            "ai.vn",
            "biz.vn",
            "com.vn",
            "edu.vn",
            "gov.vn",
            "health.vn",
            "id.vn",
            "info.vn",
            "int.vn",
            "io.vn",
            "name.vn",
            "net.vn",
            "org.vn",
            "pro.vn",
            "co.uk",
            "com.au",
            "com.cn",
            "com.sg",
            "co.jp",
            "co.kr");

    private PublicSuffix() {}

    /** @param domain in lower case */
    public static boolean is(String domain) {
        return domain.indexOf('.') < 0 || KNOWN.contains(domain);
    }

    /** True where both belong to one house: they are the same, or the one lies below the other and this is no public suffix. */
    public static boolean isOneHouse(String one, String other) {
        return one.equals(other) || isBelow(one, other) || isBelow(other, one);
    }

    private static boolean isBelow(String domain, String above) {
        return !is(above) && domain.endsWith("." + above);
    }
}
