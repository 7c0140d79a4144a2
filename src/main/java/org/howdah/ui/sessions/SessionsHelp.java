package org.howdah.ui.sessions;

import java.util.List;
import org.howdah.ui.control.HelpSheet.Line;
import org.howdah.ui.control.HelpSheet.Words;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;

/// What the page shows, and of which view, which column and which version on each of its columns is. Pure.
final class SessionsHelp {
    private SessionsHelp() {}

    static Words words(List<LiveColumn<Object, SessionRow, ?>> columns) {
        return new Words(Messages.text("sessions.help.title"), Messages.text("sessions.help.what"),
                columns.stream().map(column -> new Line(column.name(), of(column.getId()))).toList());
    }

    /// What a column says, and of what it is made.
    static String of(String column) {
        return switch (column) {
            case "pid" -> Messages.text("sessions.help.pid");
            case "database" -> Messages.text("sessions.help.database");
            case "user" -> Messages.text("sessions.help.user");
            case "application" -> Messages.text("sessions.help.application");
            case "client" -> Messages.text("sessions.help.client");
            case "port" -> Messages.text("sessions.help.port");
            case "type" -> Messages.text("sessions.help.type");
            case "leader" -> Messages.text("sessions.help.leader");
            case "state" -> Messages.text("sessions.help.state");
            case "wait" -> Messages.text("sessions.help.wait");
            case "query" -> Messages.text("sessions.help.query");
            case "transaction" -> Messages.text("sessions.help.transaction");
            case "inState" -> Messages.text("sessions.help.inState");
            case "session" -> Messages.text("sessions.help.session");
            case "backendStart" -> Messages.text("sessions.help.backendStart");
            case "blockedBy" -> Messages.text("sessions.help.blockedBy");
            case "blocks" -> Messages.text("sessions.help.blocks");
            case "transactionId" -> Messages.text("sessions.help.transactionId");
            case "snapshot" -> Messages.text("sessions.help.snapshot");
            case "snapshotAge" -> Messages.text("sessions.help.snapshotAge");
            case "encryption" -> Messages.text("sessions.help.encryption");
            case "locks" -> Messages.text("sessions.help.locks");
            case "temp" -> Messages.text("sessions.help.temp");
            case "queryId" -> Messages.text("sessions.help.queryId");
            case "text" -> Messages.text("sessions.help.text");
            default -> throw new IllegalArgumentException("No help for the column " + column);
        };
    }
}
