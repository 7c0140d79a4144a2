package org.howdah.ui.connection;

import java.time.Duration;
import java.util.List;
import org.howdah.model.server.CheckStep;
import org.howdah.text.TableText;
import org.howdah.ui.control.Messages;

/// The names of a test's steps, and what their outcome is called for those who do not see the shapes. Pure.
final class StepWords {
    static final List<TableText.Column> COLUMNS = List.of(
            new TableText.Column(Messages.text("connection.copied.step"), false),
            new TableText.Column(Messages.text("connection.copied.outcome"), false),
            new TableText.Column(Messages.text("connection.copied.millis"), true),
            new TableText.Column(Messages.text("connection.copied.finding"), false),
            new TableText.Column(Messages.text("connection.copied.cost"), false),
            new TableText.Column(Messages.text("connection.copied.remedy"), false));

    private StepWords() {}

    /// A step to be copied, with the server's own words.
    static List<String> row(CheckStep step) {
        Duration duration = step.duration();
        return List.of(name(step.kind()), outcome(step.verdict()),
                duration == null ? "" : Double.toString(Math.round(duration.toNanos() / 1e3) / 1e3), step.finding(),
                step.cost(),
                step.remedy());
    }

    static String name(CheckStep.Kind kind) {
        return switch (kind) {
            case RESOLVE -> Messages.text("connection.step.resolve");
            case TCP -> Messages.text("connection.step.tcp");
            case TLS -> Messages.text("connection.step.tls");
            case SIGN_IN -> Messages.text("connection.step.signIn");
            case VERSION -> Messages.text("connection.step.version");
            case RECOVERY -> Messages.text("connection.step.recovery");
            case ROLE -> Messages.text("connection.step.role");
            case OTHER_SESSIONS -> Messages.text("connection.step.otherSessions");
            case TRACK_ACTIVITIES -> Messages.text("connection.step.trackActivities");
            case QUERY_SIZE -> Messages.text("connection.step.querySize");
            case IO_TIMING -> Messages.text("connection.step.ioTiming");
            case STATEMENTS -> Messages.text("connection.step.statements");
            case QUERY_IDS -> Messages.text("connection.step.queryIds");
            case SIGNAL -> Messages.text("connection.step.signal");
        };
    }

    static String outcome(CheckStep.Verdict verdict) {
        return switch (verdict) {
            case DONE -> Messages.text("connection.verdict.done");
            case WARNING -> Messages.text("connection.verdict.warning");
            case FAILED -> Messages.text("connection.verdict.failed");
            case NOT_TRIED -> Messages.text("connection.verdict.notTried");
        };
    }

    /// The style class of the shape.
    static String shape(CheckStep.Verdict verdict) {
        return switch (verdict) {
            case DONE -> "ok";
            case WARNING -> "warning";
            case FAILED -> "error";
            case NOT_TRIED -> "unknown";
        };
    }
}
