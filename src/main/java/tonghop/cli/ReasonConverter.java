package tonghop.cli;

import picocli.CommandLine;

/** A reason that is written down for good: some words. */
final class ReasonConverter implements CommandLine.ITypeConverter<String> {

    ReasonConverter() {}

    @Override
    public String convert(String value) {
        if (value.isBlank()) {
            throw new CommandLine.TypeConversionException("Lý do không được để trống.");
        }
        return value;
    }
}
