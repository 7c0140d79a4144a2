package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.replay.Reference;
import org.howdah.replay.ReplayMoment;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts.Toast;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Span;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.replay.GoToTimeDialog;
import org.howdah.ui.replay.OpenRecording;
import org.howdah.ui.replay.ReplayHelp;
import org.howdah.ui.replay.ReplayPort;
import org.jspecify.annotations.Nullable;

/// What a window does about the past: its keys, its title, references to it. A window without one says so. Screen thread.
final class ShellPast implements Shortcuts.Past {
    private static final int LONGEST_NAME = 64;
    private static final Duration AT_ONCE = Duration.ofHours(24);

    private final WindowContext context;
    private final Shell shell;
    private final WindowTime time;
    private final @Nullable ShellReplay replay;
    private Consumer<String> onTitle = _ -> {};
    private String title = "";

    ShellPast(WindowContext context, Shell shell, WindowTime time) {
        this.context = context;
        this.shell = shell;
        this.time = time;
        ReplayPort port = context.replay();
        replay = port == null
                ? null
                : new ShellReplay(port, context.fleet(), context.control(), time, context.screen(), shell::zone,
                        this::say);
    }

    /// Begins to listen, once the window is put together.
    void start() {
        if (replay != null) {
            replay.setOnMoment(this::show);
            replay.bar().setOnCopy(this::copyReference);
            HelpSheet help = new HelpSheet(shell.controller().root(), ReplayHelp::words);
            replay.bar().root().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.F1) {
                    help.toggle();
                    event.consume();
                }
            });
            begin(context.replay());
        }
    }

    /// A recording is shown from its end, and all of it where that is not too much to be seen at once.
    private void begin(@Nullable ReplayPort port) {
        OpenRecording recording = port == null ? null : port.recording();
        if (recording != null) {
            time.show(recording.range().length().compareTo(AT_ONCE) <= 0
                    ? new Span.Fixed(recording.range())
                    : new Span.Live(WindowTime.LIVE.getLast()));
            time.endAt(recording.range().to().minusMillis(1));
        }
    }

    /// Whether the window can be turned back.
    boolean isAvailable() {
        return replay != null;
    }

    /// What pages read: now, or the past.
    FleetSource fleet() {
        return replay == null ? context.fleet() : replay.fleet();
    }

    /// What pages may ask to be done.
    ServerControl control() {
        return replay == null ? context.control() : replay.control();
    }

    /// The times by which pages live.
    ScreenClock screen() {
        ScreenClock live = context.screen();
        return replay == null ? live : new ScreenClock(live.uiThread(), replay.clock(), live.heartbeat());
    }

    /// What the title of the window is to be.
    void setOnTitle(Consumer<String> action) {
        onTitle = action;
        // A recording is shown before there is anybody to hear of it.
        if (!title.isEmpty()) {
            action.accept(title);
        }
    }

    void close() {
        if (replay != null) {
            replay.close();
        }
    }

    /// For the palette.
    List<PageAction> actions() {
        return replay == null ? List.of() : replay.actions(this::goToTime, this::copyReference);
    }

    /// Says that something is not done while the past is shown.
    ///
    /// @return whether that is so
    boolean refuse() {
        if (replay == null || !replay.isOn()) {
            return false;
        }
        replay.refuse();
        return true;
    }

    /// Tells the bar of a replay what is shown.
    void look() {
        Pages.Place place = shell.place();
        if (replay == null || place == null || !replay.isOn()) {
            return;
        }
        List<RegisteredServer> servers = fleet().servers();
        ServerId of = place.server() != null || servers.isEmpty() ? place.server() : shell.travels().present(servers);
        replay.bar().look(of, servers.stream().filter(each -> each.id().equals(of)).findFirst()
                .map(RegisteredServer::name).orElse(""));
        replay.bar().showNote(ShellReplay.note(place.page()));
        showTitle();
    }

    private void show(@Nullable ReplayMoment moment) {
        ShellReplay known = replay;
        if (known != null) {
            boolean begins = moment != null && title.isEmpty();
            shell.controller().showReplay(moment, known.bar().root(), shell::zone);
            if (begins) {
                look();
            }
            showTitle();
        }
    }

    /// A past second is told from now even where only the window's title is seen.
    private void showTitle() {
        String now = replay == null || !replay.isOn()
                ? ""
                : Messages.text("replay.title", Times.dateAndTime(replay.clock().instant(), shell.zone()), named());
        if (!now.equals(title)) {
            title = now;
            onTitle.accept(now.isEmpty() ? Messages.text("shell.name") : now);
        }
    }

    /// Whose window it is: a recording's has the name of its file.
    private String named() {
        ReplayPort port = context.replay();
        OpenRecording recording = port == null ? null : port.recording();
        return recording == null
                ? Messages.text("shell.name")
                : Messages.text("replay.titleOf", SafeText.line(recording.file(), LONGEST_NAME),
                        Messages.text("shell.name"));
    }

    /// Goes to the place that a reference names.
    void open(Reference reference) {
        RegisteredServer server = fleet().servers().stream()
                .filter(each -> each.name().equals(reference.server())
                        || each.id().toString().equals(reference.server()))
                .findFirst().orElse(null);
        if (server == null) {
            shell.controller().toasts().show(new Toast(Status.WARNING,
                    Messages.text("replay.unknownServer", SafeText.line(reference.server(), LONGEST_NAME)),
                    Messages.text("replay.unknownServerHow"), null).staying());
            return;
        }
        shell.travels().open(PageId.ofWord(reference.page()).orElse(PageId.SESSIONS), server.id());
        Page shown = shell.page();
        if (shown != null) {
            shown.look(reference.look());
        }
        time.filterProperty().set(reference.filter());
        replayAt(reference.at());
    }

    private void replayAt(Instant at) {
        if (replay == null) {
            sayUnavailable();
        } else {
            time.replay(at);
        }
    }

    private void sayUnavailable() {
        say(new Toast(Status.UNKNOWN, Messages.text("replay.unavailable"), Messages.text("replay.unavailableHow"),
                null));
    }

    private void say(Toast toast) {
        shell.controller().toasts().show(toast);
    }

    @Override
    public void replay() {
        if (replay == null) {
            sayUnavailable();
        } else {
            replay.begin();
        }
    }

    @Override
    public void goToTime() {
        if (replay == null) {
            sayUnavailable();
        } else {
            Window owner = shell.controller().root().getScene() == null
                    ? null
                    : shell.controller().root().getScene().getWindow();
            GoToTimeDialog.show(owner, scene -> Look.apply(scene, shell.preferences().get()), context.screen(),
                    shell::zone, this::replayAt);
        }
    }

    @Override
    public void copyReference() {
        Pages.Place place = shell.place();
        Page shown = shell.page();
        RegisteredServer server = place == null
                ? null
                : fleet().servers().stream().filter(each -> each.id().equals(place.server())).findFirst().orElse(null);
        if (place == null || shown == null || server == null) {
            say(new Toast(Status.UNKNOWN, Messages.text("replay.noServer"), null, null));
            return;
        }
        String text = new Reference(server.name(), screen().clock().instant().truncatedTo(ChronoUnit.MILLIS),
                place.page().word(), shown.look(), time.filterOfOthers()).text();
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        say(new Toast(Status.OK, Messages.text("replay.copied"), Messages.text("replay.copiedHow"), null));
    }

    @Override
    public boolean isReplaying() {
        return replay != null && replay.isOn();
    }

    @Override
    public void play(boolean backwards) {
        if (replay != null) {
            replay.bar().togglePlay(backwards);
        }
    }

    @Override
    public void step(boolean ahead) {
        if (replay != null) {
            replay.bar().step(ahead);
        }
    }

    @Override
    public void jump(boolean ahead) {
        if (replay != null) {
            replay.bar().jump(ahead);
        }
    }

    @Override
    public void toLive() {
        time.toLive();
    }
}
