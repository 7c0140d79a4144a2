package org.howdah.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table as a text to be pasted or kept: raw values, a line of names first. An empty value is one that is not known.
/// Any thread.
public final class TableText {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

    /// Formats, by what they are good for.
    public enum Format {
        /// Parted by tabs, one line for each row: what a spreadsheet takes from the clipboard. Guarded against formulas.
        TEXT("txt"),
        /// For eyes: one line for each row, made safe and cut where it is very long.
        MARKDOWN("md"),
        /// Whole values, guarded against formulas.
        CSV("csv"),
        /// Whole values, for programs.
        JSON("json");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /// Of a file's name, without the dot.
        public String extension() {
            return extension;
        }
    }

    /// A column.
    ///
    /// @param number whether its values are numbers
    public record Column(String name, boolean number) {}

    /// What a file says of what it holds.
    ///
    /// @param title whose rows they are
    /// @param time when they were read
    public record Caption(String title, Instant time) {}

    private TableText() {}

    /// For the clipboard.
    ///
    /// @param rows a value for each column
    public static String of(Format format, List<Column> columns, List<List<String>> rows) {
        return switch (format) {
            case TEXT -> tabbed(columns, rows);
            case MARKDOWN -> markdown(columns, rows);
            case CSV -> csv(columns, rows);
            case JSON -> rows.stream().map(row -> object(columns, row))
                    .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
        };
    }

    /// For a file, which says what it holds: in a line of its own, in fields of its own, and in CSV, which has neither, in
    /// two columns of its own.
    public static String of(Format format, Caption caption, List<Column> columns, List<List<String>> rows) {
        String time = caption.time().toString();
        return switch (format) {
            case TEXT -> "# " + oneLine(said(caption, rows)) + "\n\n" + tabbed(columns, rows);
            case MARKDOWN -> "# " + Cells.markdown(said(caption, rows)) + "\n\n" + markdown(columns, rows);
            case CSV -> {
                List<Column> more = new ArrayList<>(List.of(new Column("Table", false), new Column("Time", false)));
                more.addAll(columns);
                yield csv(more, rows.stream().map(row -> {
                    List<String> values = new ArrayList<>(List.of(caption.title(), time));
                    values.addAll(row);
                    return List.copyOf(values);
                }).toList());
            }
            case JSON -> rows.stream().map(row -> object(columns, row)).collect(Collectors.joining(",\n    ",
                    "{\n  \"table\": " + quoted(caption.title()) + ",\n  \"time\": " + quoted(time)
                            + ",\n  \"rows\": [\n    ",
                    "\n  ]\n}\n"));
        };
    }

    /// A name for a file that holds it, of letters that every file system takes: `sessions-of-shop-20260301T101432Z.csv`.
    public static String fileName(Format format, Caption caption) {
        String name = caption.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        String kept = name.substring(0, Math.min(name.length(), 80)).replaceAll("^[.-]+|[.-]+$", "");
        String time = caption.time().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString()
                .replaceAll("[-:]", "");
        return (kept.isEmpty() ? "table" : kept) + "-" + time + "." + format.extension();
    }

    private static String said(Caption caption, List<List<String>> rows) {
        return caption.title() + ", " + Times.dateAndTime(caption.time(), ZoneOffset.UTC) + ", "
                + Words.count(rows.size(), "row", "rows");
    }

    private static String tabbed(List<Column> columns, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        out.append(columns.stream().map(Column::name).collect(Collectors.joining("\t"))).append('\n');
        for (List<String> row : rows) {
            out.append(row.stream().map(TableText::guarded).collect(Collectors.joining("\t"))).append('\n');
        }
        return out.toString();
    }

    private static String markdown(List<Column> columns, List<List<String>> rows) {
        StringBuilder out = new StringBuilder(Cells.markdownRow(columns.stream().map(Column::name).toList()));
        out.append(columns.stream().map(column -> column.number() ? " ---: |" : " --- |")
                .collect(Collectors.joining("", "|", "\n")));
        rows.forEach(row -> out.append(Cells.markdownRow(row)));
        return out.toString();
    }

    private static String csv(List<Column> columns, List<List<String>> rows) {
        StringBuilder out = new StringBuilder(Cells.csvRow(new ArrayList<>(
                columns.stream().map(Column::name).toList())));
        for (List<String> row : rows) {
            List<@Nullable String> values = new ArrayList<>();
            row.forEach(value -> values.add(value.isEmpty() ? null : value));
            out.append(Cells.csvRow(values));
        }
        return out.toString();
    }

    private static String object(List<Column> columns, List<String> row) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < columns.size(); i++) {
            String value = row.get(i);
            out.append(i == 0 ? "" : ", ").append(quoted(columns.get(i).name())).append(": ");
            out.append(value.isEmpty()
                    ? "null"
                    : columns.get(i).number() && NUMBER.matcher(value).matches() ? value : quoted(value));
        }
        return out.append('}').toString();
    }

    private static String quoted(String text) {
        return JsonEscapes.escaped('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    private static String oneLine(String value) {
        return BREAKS.matcher(value).replaceAll(" ");
    }

    /// A client chooses its own name, and a spreadsheet would run one that looks like a formula.
    private static String guarded(String value) {
        String line = oneLine(value);
        return Cells.csv(line).startsWith("\"'") && !line.startsWith("'") ? "'" + line : line;
    }
}
