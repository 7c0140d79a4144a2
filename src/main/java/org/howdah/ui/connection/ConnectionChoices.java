package org.howdah.ui.connection;

import java.time.Duration;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.LiveInterval;
import org.howdah.model.server.TlsMode;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// The words of the connection dialog's choices. Screen thread.
final class ConnectionChoices {

    private ConnectionChoices() {}

    static String label(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> Messages.text("connection.environment.production");
            case STAGING -> Messages.text("connection.environment.staging");
            case TEST -> Messages.text("connection.environment.test");
            case ANALYTICS -> Messages.text("connection.environment.analytics");
            case NONE -> Messages.text("connection.environment.none");
        };
    }

    static String label(AccessMode mode) {
        return switch (mode) {
            case OBSERVE -> Messages.text("connection.mode.observe");
            case OPERATE -> Messages.text("connection.mode.operate");
            case ADMINISTER -> Messages.text("connection.mode.administer");
        };
    }

    static String explanation(TlsMode mode) {
        return switch (mode) {
            case VERIFY_FULL -> Messages.text("connection.tls.verifyFull");
            case VERIFY_CA -> Messages.text("connection.tls.verifyCa");
            case REQUIRE -> Messages.text("connection.tls.require");
            case PREFER -> Messages.text("connection.tls.prefer");
            case DISABLE -> Messages.text("connection.tls.disable");
        };
    }

    static void tlsModes(ComboBox<TlsMode> box, ObjectProperty<TlsMode> chosen) {
        box.getItems().setAll(TlsMode.values());
        box.setConverter(new Words<>() {
            @Override
            public String toString(@Nullable TlsMode mode) {
                return mode == null ? "" : mode.sqlName();
            }
        });
        box.valueProperty().bindBidirectional(chosen);
    }

    /// The usual ones, and the one that somebody wrote into the file.
    static void intervals(ComboBox<Duration> box, ObjectProperty<Duration> chosen) {
        TreeSet<Duration> offered = new TreeSet<>(LiveInterval.lengths());
        offered.add(chosen.get());
        box.getItems().setAll(offered);
        box.setConverter(new Words<>() {
            @Override
            public String toString(@Nullable Duration duration) {
                return duration == null
                        ? ""
                        : Messages.text("span.seconds", Units.number(duration.toMillis() / 1000.0,
                                duration.toMillis() % 1000 == 0 ? 0 : 1));
            }
        });
        box.valueProperty().bindBidirectional(chosen);
    }

    /// Nobody types into these boxes.
    private abstract static class Words<T> extends StringConverter<T> {
        @Override
        public T fromString(String string) {
            throw new UnsupportedOperationException(string);
        }
    }
}
