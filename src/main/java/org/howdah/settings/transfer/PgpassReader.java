package org.howdah.settings.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.SignIn;
import org.howdah.settings.json.JsonMistake;
import org.jspecify.annotations.Nullable;

/// libpq's password file: `host:port:database:user:password`. The passwords are left where they are; the servers will be
/// entered with them.
final class PgpassReader implements ListReader {
    private static final String ANY = "*";
    private static final int FIELDS = 5;

    private final @Nullable Path file;

    /// @param file null for the one that libpq looks into by itself
    PgpassReader(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        Lines.each(text, (number, column, line) -> {
            List<String> fields = fields(line);
            if (fields.size() < FIELDS) {
                entries.wrong(number, column, "this is no host:port:database:user:password");
            } else if (fields.get(0).equals(ANY) || fields.get(3).equals(ANY)) {
                entries.skipped(number, "it is for any " + (fields.get(0).equals(ANY) ? "host" : "user"));
            } else if (fields.get(0).startsWith("/") || fields.get(0).startsWith("@")) {
                entries.skipped(number, "it is for a Unix socket");
            } else {
                server(number, column, fields, entries);
            }
        });
    }

    private void server(int number, int column, List<String> fields, Entries entries) throws JsonMistake {
        List<String> notes = new ArrayList<>();
        Map<String, String> parameters = new HashMap<>(Map.of("host", fields.get(0), "user", fields.get(3)));
        if (fields.get(1).equals(ANY)) {
            notes.add("it is for any port; 5432 was taken");
        } else {
            parameters.put("port", fields.get(1));
        }
        if (fields.get(2).equals(ANY)) {
            notes.add("it is for any database; postgres was taken");
        }
        parameters.put("dbname", fields.get(2).equals(ANY) ? "postgres" : fields.get(2));
        try {
            ConnectionTarget target = new LibpqTarget(parameters).target("", "", new SignIn.PasswordFile(file));
            notes.add("its password stays in this file, and is read from it for each connection");
            entries.found(number, column, Draft.of("", target), notes);
        } catch (LibpqTarget.Unusable e) {
            entries.wrong(number, column, e.what());
        }
    }

    /// The first four and whatever follows.
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length() && fields.size() < FIELDS - 1; i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        // What follows is the password, which is not kept.
        fields.add("");
        return fields;
    }
}
