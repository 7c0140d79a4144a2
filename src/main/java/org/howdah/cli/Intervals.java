package org.howdah.cli;

import java.time.Duration;
import org.howdah.settings.IntervalText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `500ms`, `1s`, `10m`, `2h`.
final class Intervals implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        return IntervalText.parse(value).orElseThrow(() -> new TypeConversionException(
                "'" + value + "' is no interval; write 500ms, 1s, 10m or 2h"));
    }
}
