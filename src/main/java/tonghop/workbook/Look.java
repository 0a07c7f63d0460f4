package tonghop.workbook;

/**
 * How a cell looks. Every cell written is looked up by it, so it is quick to compare.
 *
 * @param size of the type, in points
 * @param format a number format, or {@code General}
 * @param traits a bit for each {@link Trait}
 */
record Look(int size, String format, int traits) {

    static final Look BODY = of(12);
    static final Look TITLE = of(14, Trait.BOLD, Trait.CENTRED);
    static final Look HEADER = of(12, Trait.BOLD, Trait.CENTRED, Trait.BOXED, Trait.SHADED);
    static final Look NOTE = of(12, Trait.ITALIC);

    private static final int OF_TYPE = bits(Trait.BOLD, Trait.ITALIC, Trait.UNDERLINED, Trait.GREY);

    static Look of(int size, Trait... traits) {
        return new Look(size, "General", bits(traits));
    }

    Look with(Trait... more) {
        return new Look(size, format, traits | bits(more));
    }

    Look sized(int points) {
        return new Look(points, format, traits);
    }

    Look formatted(String numberFormat) {
        return new Look(size, numberFormat, traits);
    }

    /** What of it belongs to the type: cells that differ in nothing of this share a font. */
    Look type() {
        return new Look(size, "", traits & OF_TYPE);
    }

    boolean is(Trait trait) {
        return (traits & 1 << trait.ordinal()) != 0;
    }

    /** As of any record, but quick. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Look look && traits == look.traits && size == look.size && format.equals(look.format);
    }

    @Override
    public int hashCode() {
        return (traits * 31 + size) * 31 + format.hashCode();
    }

    private static int bits(Trait... traits) {
        int bits = 0;
        for (Trait trait : traits) {
            bits |= 1 << trait.ordinal();
        }
        return bits;
    }
}
