package org.howdah.settings.transfer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.SignIn;
import org.howdah.settings.json.JsonMistake;

/// libpq's `pg_service.conf` (manual, "The Connection Service File"): sections in brackets, `parameter=value` lines, the
/// first of two lines for the same parameter counts.
final class ServiceFileReader implements ListReader {
    private final String osUser;

    ServiceFileReader(String osUser) {
        this.osUser = osUser;
    }

    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        Sections sections = new Sections(entries);
        Lines.each(text, sections::take);
        sections.end();
    }

    /// A section is known to be whole when the next one begins.
    private final class Sections {
        private final Entries entries;
        private final Map<String, String> parameters = new HashMap<>();
        private String name = "";
        private int begin;
        private int beginColumn;

        Sections(Entries entries) {
            this.entries = entries;
        }

        void take(int number, int column, String line) throws JsonMistake {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                end();
                name = line.substring(1, line.length() - 1).strip();
                begin = number;
                beginColumn = column;
            } else if (line.startsWith("ldap://")) {
                entries.skipped(number, "it asks a directory for its parameters, which Howdah does not do");
            } else if (equals <= 0) {
                entries.wrong(number, column, "this is neither a section in brackets nor a parameter=value");
            } else if (begin == 0) {
                entries.wrong(number, column, "a parameter stands before the first section");
            } else {
                parameters.putIfAbsent(line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        line.substring(equals + 1).strip());
            }
        }

        void end() throws JsonMistake {
            if (begin != 0) {
                section();
            }
            parameters.clear();
        }

        private void section() throws JsonMistake {
            if (parameters.isEmpty()) {
                entries.skipped(begin, "the section is empty");
                return;
            }
            LibpqTarget libpq = new LibpqTarget(parameters);
            try {
                ConnectionTarget target = libpq.target(osUser, "", new SignIn.Ask(false));
                entries.found(begin, beginColumn, Draft.of(name, target), libpq.notes());
            } catch (LibpqTarget.Unusable e) {
                entries.wrong(begin, beginColumn, e.what());
            }
        }
    }
}
