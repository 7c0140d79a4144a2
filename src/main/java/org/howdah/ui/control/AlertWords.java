package org.howdah.ui.control;

import org.howdah.alert.Alert;
import org.howdah.alert.AlertFinding;
import org.howdah.alert.AlertSeverity;
import org.howdah.model.session.SessionState;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.ui.control.StatusShape.Status;
import org.jspecify.annotations.Nullable;

/// Alerts in words that are safe to show. Pure.
public final class AlertWords {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 63;

    private AlertWords() {}

    public static Status shape(AlertSeverity severity) {
        return switch (severity) {
            case ERROR -> Status.ERROR;
            case WARNING -> Status.WARNING;
        };
    }

    /// What is wrong, as a sentence without its server.
    public static String sentence(Alert alert) {
        return switch (alert.finding()) {
            case AlertFinding.Gone(var fault) when fault != null ->
                Messages.text("alert.down", SafeText.line(fault.sentence(), LONGEST));
            case AlertFinding.Gone _ -> Messages.text("alert.silent");
            case AlertFinding.Blocked blocked -> blocked(blocked);
            case AlertFinding.OldTransaction old -> old(old);
        };
    }

    private static String blocked(AlertFinding.Blocked blocked) {
        String sentence = blocked.sessions() == 1
                ? Messages.text("alert.blockedOne", Durations.format(blocked.longest()))
                : Messages.text("alert.blocked", Integer.toString(blocked.sessions()),
                        Durations.format(blocked.longest()));
        AlertFinding.Root root = blocked.root();
        if (root == null) {
            return sentence;
        }
        String who = root.pid() == 0
                ? Messages.text("alert.rootPrepared")
                : root.state() == null
                        ? Messages.text("alert.root", Integer.toString(root.pid()))
                        : Messages.text("alert.rootDoing", Integer.toString(root.pid()), state(root.state()));
        return sentence + "; " + who;
    }

    private static String old(AlertFinding.OldTransaction old) {
        String sentence = old.transactions() <= 1
                ? Messages.text("alert.transaction", Integer.toString(old.pid()), Durations.format(old.age()),
                        state(old.state()))
                : Messages.text("alert.transactions", Integer.toString(old.transactions()),
                        Integer.toString(old.pid()), Durations.format(old.age()), state(old.state()));
        String application = old.application();
        return application == null || application.isEmpty()
                ? sentence
                : sentence + " (" + SafeText.line(application, LONGEST_NAME) + ")";
    }

    private static String state(@Nullable SessionState state) {
        if (state == null) {
            return Messages.text("alert.state.unknown");
        }
        return switch (state) {
            case ACTIVE, FASTPATH -> Messages.text("alert.state.active");
            case IDLE -> Messages.text("alert.state.idle");
            case IDLE_IN_TRANSACTION -> Messages.text("alert.state.idleInTransaction");
            case IDLE_IN_TRANSACTION_ABORTED -> Messages.text("alert.state.aborted");
            default -> Messages.text("alert.state.unknown");
        };
    }

    /// Why it is over; empty while it is open.
    public static String ending(Alert alert) {
        Alert.Ending ending = alert.ending();
        if (ending == null) {
            return "";
        }
        return switch (ending) {
            case RESOLVED -> Messages.text("alert.ended.resolved");
            case PAUSED -> Messages.text("alert.ended.paused");
            case REMOVED -> Messages.text("alert.ended.removed");
            case RULE_GONE -> Messages.text("alert.ended.ruleGone");
        };
    }
}
