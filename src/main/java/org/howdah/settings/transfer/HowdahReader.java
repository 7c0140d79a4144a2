package org.howdah.settings.transfer;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.SignIn;
import org.howdah.settings.ServerReading;
import org.howdah.settings.json.JsonFile;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;

/// What Howdah exported, or a `servers.json` of another computer. Somebody else may have written it: it cannot name
/// programs that are run here, nor allow anything but looking. Each server becomes one of its own, with a new id.
final class HowdahReader implements ListReader {
    @Override
    public void read(String text, Entries entries) throws JsonMistake {
        JsonValue root = JsonFile.read(text);
        if (!root.isObject() || root.field("servers").isEmpty()) {
            throw root.mistake("this is no list of Howdah, which has \"servers\" in square brackets");
        }
        for (JsonValue value : root.list("servers")) {
            try {
                server(value, entries);
            } catch (JsonMistake e) {
                entries.wrong(e);
            }
        }
    }

    private static void server(JsonValue value, Entries entries) throws JsonMistake {
        RegisteredServer read = ServerReading.readImported(value);
        List<String> notes = new ArrayList<>();
        SignIn signIn = read.target().signIn();
        if (signIn instanceof SignIn.PasswordCommand) {
            signIn = new SignIn.Ask(false);
            notes.add("its password command was not taken; howdah servers edit sets one");
        }
        if (read.accessMode() != AccessMode.OBSERVE) {
            notes.add("its access " + read.accessMode().word() + " was not taken; howdah servers edit gives it");
        }
        if (ServerReading.secretField(value).isPresent()) {
            notes.add(LibpqTarget.PASSWORD_LEFT);
        }
        ConnectionTarget target = new ConnectionTarget(read.target().address(), read.target().tlsMode(),
                read.target().rootCertificate(), read.target().clientCertificate(), signIn, read.target().group());
        entries.found(value.line(), value.column(), new RegisteredServer(ServerId.random(), read.name(), target,
                read.service(), read.tags(), read.environment(), AccessMode.OBSERVE, read.cores(), read.interval(),
                read.paused(), read.limits()), notes);
    }
}
