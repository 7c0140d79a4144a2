package org.howdah.settings.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// Finds out by its content what a list is written in.
final class FormatDetection {
    /// Lines that are looked at; a list says soon what it is.
    private static final int LOOKED_AT = 50;

    private FormatDetection() {}

    /// @return nothing where it is none of those that Howdah reads
    /// @throws JsonMistake if it is JSON with a mistake in it
    static Optional<ImportFormat> find(String text) throws JsonMistake {
        List<String> lines = firstLines(text);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String first = lines.getFirst();
        if (isServiceFile(lines)) {
            return Optional.of(ImportFormat.SERVICE);
        }
        if (first.startsWith("{") || (first.startsWith("[") && !isBracketedAddress(first))) {
            return json(JsonFile.read(text));
        }
        if (PgpassReader.fields(first).size() == 5 && !first.contains("://") && !first.startsWith("[")) {
            return Optional.of(ImportFormat.PGPASS);
        }
        return first.startsWith("<") ? Optional.empty() : Optional.of(ImportFormat.ADDRESSES);
    }

    private static Optional<ImportFormat> json(JsonValue root) {
        if (root.isArray()) {
            return root.elements().stream().anyMatch(element -> element.field("host").isPresent())
                    ? Optional.of(ImportFormat.ACTIVITY_MONITOR)
                    : Optional.empty();
        }
        if (root.field("Servers").isPresent()) {
            return Optional.of(ImportFormat.PGADMIN);
        }
        if (root.field("connections").isPresent()) {
            return Optional.of(ImportFormat.DBEAVER);
        }
        return root.field("servers").isPresent() ? Optional.of(ImportFormat.HOWDAH) : Optional.empty();
    }

    /// A section in brackets, and then a parameter.
    private static boolean isServiceFile(List<String> lines) {
        return isSection(lines.getFirst()) && lines.stream().dropWhile(FormatDetection::isSection).findFirst()
                .filter(line -> line.matches("[a-zA-Z_]+\\s*=.*") || line.startsWith("ldap://")).isPresent();
    }

    private static boolean isSection(String line) {
        return line.length() > 2 && line.startsWith("[") && line.endsWith("]")
                && line.chars().noneMatch(c -> c == '{' || c == '"');
    }

    /// An address of IP version 6.
    private static boolean isBracketedAddress(String line) {
        int end = line.indexOf(']');
        return end > 0 && line.substring(1, end).matches("[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");
    }

    private static List<String> firstLines(String text) throws JsonMistake {
        List<String> lines = new ArrayList<>();
        Lines.each(text.substring(0, Math.min(text.length(), 100_000)), (_, _, line) -> {
            if (lines.size() < LOOKED_AT) {
                lines.add(line);
            }
        });
        return lines;
    }
}
