package org.howdah.settings.transfer;

import java.util.List;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.settings.AddressException;
import org.howdah.settings.ServerUri;
import org.howdah.settings.json.JsonMistake;

/// Lines with an address and, behind a blank, a name.
final class AddressListReader implements ListReader {
    private final ServerUri addresses;

    AddressListReader(String osUser) {
        addresses = new ServerUri(osUser);
    }

    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        Lines.each(text, (number, column, line) -> {
            int blank = blank(line);
            String name = blank < 0 ? "" : line.substring(blank).strip();
            try {
                ConnectionTarget target = addresses.parseAny(blank < 0 ? line : line.substring(0, blank));
                entries.found(number, column, Draft.of(name, target), List.of());
            } catch (AddressException e) {
                entries.wrong(number, column, e.what());
            }
        });
    }

    private static int blank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
