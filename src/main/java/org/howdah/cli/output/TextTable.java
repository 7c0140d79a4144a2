package org.howdah.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.text.SafeText;
import org.howdah.text.TerminalText;

/// Lines of aligned cells that fit a width. The last column takes what is left. All cells pass the gate for server text.
final class TextTable {
    /// @param right whether its cells are numbers
    /// @param widest no cell of it takes more, however much there is
    /// @param from left out on terminals of fewer columns than this
    record Column(String head, boolean right, int widest, int from) {
        Column(String head, boolean right, int widest) {
            this(head, right, widest, 0);
        }
    }

    private static final int LEFT_OUT = -1;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    /// @param width columns of the terminal
    List<String> lines(int width) {
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> width < columns.get(column).from() ? LEFT_OUT : width(column))
                .toArray();
        int last = columns.size() - 1;
        int before = IntStream.range(0, last).filter(column -> widths[column] != LEFT_OUT)
                .map(column -> widths[column] + 2).sum();
        widths[last] = Math.clamp(width - before, 8, Math.max(8, contentWidth(last)));
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::head).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int width(int column) {
        return Math.max(TerminalText.width(columns.get(column).head()),
                Math.min(contentWidth(column), columns.get(column).widest()));
    }

    private int contentWidth(int column) {
        return rows.stream().mapToInt(row -> TerminalText.width(SafeText.line(row.get(column)))).max().orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            if (widths[column] == LEFT_OUT) {
                continue;
            }
            String cell = columns.get(column).right()
                    ? TerminalText.fitRight(cells.get(column), widths[column])
                    : TerminalText.fit(cells.get(column), widths[column]);
            line.append(cell).append(column == columns.size() - 1 ? "" : "  ");
        }
        return line.toString().stripTrailing();
    }
}
