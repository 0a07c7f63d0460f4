package tonghop.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;

/** A file or folder that is named: an empty name would be the folder that the command is given in. */
final class PathConverter implements CommandLine.ITypeConverter<Path> {

    PathConverter() {}

    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new CommandLine.TypeConversionException("Cần tên một tệp hoặc thư mục, không để trống.");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException("Không phải tên một tệp hoặc thư mục.");
        }
    }
}
