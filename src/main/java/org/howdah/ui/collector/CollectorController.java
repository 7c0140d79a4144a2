package org.howdah.ui.collector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.howdah.analysis.CollectorRow;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.text.Durations;
import org.howdah.text.Units;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.WholeText;
import org.howdah.ui.fx.Follower;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// The Collector page: a table of what each server is cost, and one of its probes.
public final class CollectorController implements Page {
    private static final int FEWEST_ROWS = 1;
    private static final int MOST_ROWS = 8;
    /// The header is a little higher than a row.
    private static final double HEADER_ROWS = 1.2;
    private static final double FRAME = 2;

    private final FleetSource fleet;
    private final Supplier<CollectorState> collector;
    private final BooleanSupplier replaying;
    private final ScreenClock screen;

    @FXML
    private VBox collectorPage;
    @FXML
    private Label collectorSummary;
    @FXML
    private TextField collectorFilter;
    @FXML
    private LiveTable<ServerId, CollectorRow> costTable;
    @FXML
    private LiveTable<ProbeRow.Key, ProbeRow> probeTable;
    @FXML
    private VBox collectorBody;
    @FXML
    private EmptyPanel probesEmpty;
    @FXML
    private EmptyPanel collectorEmpty;

    private @Nullable Follower follower;
    private @Nullable View view;
    private @Nullable ProcessCost before;

    /// Computed before it comes to the screen thread.
    private record View(FleetState fleet, List<CollectorRow> rows, ProcessCost process) {}

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    CollectorController(FleetSource fleet, Supplier<CollectorState> collector, BooleanSupplier replaying,
            ScreenClock screen) {
        this.fleet = fleet;
        this.collector = collector;
        this.replaying = replaying;
        this.screen = screen;
    }

    @FXML
    void initialize() {
        costTable.setUp(row -> row.server().id(), Comparator.comparing((CollectorRow row) -> -row.failing())
                .thenComparing(row -> row.server().name()).thenComparing(row -> row.server().id().value()),
                ServerCostColumns.all());
        costTable.setMarking(false);
        probeTable.setUp(ProbeRow::key, ProbeRow.ORDER, CollectorColumns.all());
        probeTable.setMarking(false);
        costTable.fixedCellSizeProperty().subscribe(this::show);
        collectorFilter.textProperty().subscribe(this::show);
        WholeText.of(collectorSummary);
        collectorPage.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !collectorFilter.getText().isEmpty()) {
                collectorFilter.clear();
                probeTable.requestFocus();
                event.consume();
            }
        });
    }

    @Override
    public Parent root() {
        return collectorPage;
    }

    @Override
    public void activate() {
        if (follower == null) {
            receive(view(fleet.fleet()));
            follower = Follower.<View>of(screen.uiThread(),
                    listener -> fleet.subscribeFleet(state -> listener.accept(view(state))), this::receive);
            probeTable.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        if (follower != null) {
            follower.close();
            follower = null;
        }
    }

    @Override
    public boolean focusFilter() {
        collectorFilter.requestFocus();
        return true;
    }

    @Override
    public HelpSheet.Words help() {
        List<TableColumnBase<?, ?>> columns = new ArrayList<>(costTable.getColumns());
        columns.addAll(probeTable.getColumns());
        return new HelpSheet.Words(Messages.text("collector.title"), Messages.text("collector.help.what"),
                HelpSheet.Line.of(columns));
    }

    private View view(FleetState state) {
        CollectorState now = collector.get();
        return new View(state, CollectorRow.of(state, now), now.process());
    }

    private void receive(View newView) {
        view = newView;
        collectorSummary.setText(summary(newView.process()));
        before = newView.process();
        show();
    }

    private void show() {
        View present = view;
        if (present == null) {
            return;
        }
        String wanted = collectorFilter.getText().strip().toLowerCase(Locale.ROOT);
        List<CollectorRow> rows = present.rows().stream()
                .filter(row -> row.server().name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        costTable.show(rows, present.fleet().time());
        List<ProbeRow> probes = ProbeRow.of(rows, present.fleet().time());
        probeTable.show(probes, present.fleet().time());
        collectorBody.setVisible(!rows.isEmpty());
        probeTable.setVisible(!probes.isEmpty());
        fit(rows.size());
        if (present.rows().isEmpty()) {
            collectorEmpty.show(new EmptyPanel.Content(EmptyPanel.Sign.NONE, Messages.text("collector.none"),
                    Messages.text("collector.noneHow"), null));
        } else if (rows.isEmpty()) {
            collectorEmpty.show(
                    new EmptyPanel.Content(EmptyPanel.Sign.FILTERED, Messages.text("collector.noMatch"), null, null),
                    Messages.text("collector.clear"), collectorFilter::clear);
        } else {
            collectorEmpty.hide();
            showWhyNoProbes(rows, probes.isEmpty());
        }
    }

    private void showWhyNoProbes(List<CollectorRow> rows, boolean none) {
        boolean comes = rows.stream().anyMatch(row -> row.link() instanceof Link.Connecting
                || row.link() instanceof Link.Up);
        if (!none) {
            probesEmpty.hide();
        } else if (replaying.getAsBoolean()) {
            probesEmpty.show(new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("collector.probesReplayed"),
                    Messages.text("collector.probesReplayedHow"), null));
        } else if (comes) {
            probesEmpty.showLoading(Messages.text("collector.probesLoading"));
        } else {
            probesEmpty.show(new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("collector.probesNone"),
                    Messages.text("collector.probesNoneHow"), null));
        }
    }

    /// The costs take what their rows need, up to a good part of the page: the probes are many more.
    private void fit(int servers) {
        double rows = Math.clamp(servers, FEWEST_ROWS, MOST_ROWS);
        costTable.setPrefHeight((rows + HEADER_ROWS) * costTable.getFixedCellSize() + FRAME);
        costTable.setMinHeight((FEWEST_ROWS + HEADER_ROWS) * costTable.getFixedCellSize() + FRAME);
    }

    /// What this computer pays.
    private String summary(ProcessCost process) {
        Long resident = process.residentBytes();
        return Messages.text("collector.summary", cpu(process),
                Units.bytes(process.heapUsedBytes()), resident == null ? Units.UNKNOWN : Units.bytes(resident),
                Integer.toString(process.threads()));
    }

    /// Of one core since the last look; since the start where there was none.
    private String cpu(ProcessCost process) {
        ProcessCost last = before;
        Duration cpu = process.cpu();
        Duration earlier = last == null ? null : last.cpu();
        if (cpu == null) {
            return Units.UNKNOWN;
        }
        if (last == null || earlier == null || !last.time().isBefore(process.time())) {
            return Durations.format(cpu);
        }
        double wall = Duration.between(last.time(), process.time()).toNanos();
        return Units.percent(cpu.minus(earlier).toNanos() / wall);
    }
}
