package io.witbindgen.cli.usage;

import io.witbindgen.basics.files.FileNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file. */
public final class PathConverter implements ITypeConverter<Path> {
  /** A converter for all commands. */
  public PathConverter() {}

  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(FileNames.problem(e));
    }
  }
}
