package org.howdah.postgres.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.CheckStep.Kind;
import org.howdah.model.server.CheckStep.Verdict;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.TlsMode;
import org.howdah.model.server.TlsOffer;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Entry;
import org.howdah.postgres.connect.Faults;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;
import org.howdah.postgres.query.CapabilityReader;
import org.howdah.postgres.query.SettingSteps;
import org.howdah.postgres.query.SqlCatalog;
import org.jspecify.annotations.Nullable;

/// One test of one server. For one thread, once.
final class CheckRun {
    private final AccessMode mode;
    private final Connector connector;
    private final SqlCatalog sql;
    private final Door door;
    private final LongSupplier nanoTime;
    private final Consumer<CheckStep> progress;
    private final Map<Kind, CheckStep> steps = new EnumMap<>(Kind.class);
    private @Nullable TlsOffer tls;
    private @Nullable ServerFault fault;
    private @Nullable Capabilities capabilities;
    private ConnectionTarget target;
    private long began;

    CheckRun(ConnectionTarget target, AccessMode mode, Connector connector, SqlCatalog sql, Door door,
            LongSupplier nanoTime, Consumer<CheckStep> progress) {
        this.target = target;
        this.mode = mode;
        this.connector = connector;
        this.sql = sql;
        this.door = door;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    ServerCheck run() throws InterruptedException {
        if (reach()) {
            enter();
        }
        return new ServerCheck(Stream.of(Kind.values())
                .map(kind -> steps.getOrDefault(kind, new CheckStep(kind, Verdict.NOT_TRIED, null, "")))
                .toList(), tls, fault, capabilities);
    }

    private boolean reach() throws InterruptedException {
        List<InetAddress> addresses;
        begin();
        try {
            target = connector.resolve(target);
            addresses = door.resolve(target.address().host());
            done(Kind.RESOLVE, addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
        } catch (ServerException e) {
            failed(Kind.RESOLVE, e.fault());
            return false;
        } catch (UnknownHostException e) {
            failed(Kind.RESOLVE, FaultKind.NAME_NOT_FOUND, e);
            return false;
        }
        begin();
        try (Socket socket = Door.connect(addresses, target.address().port())) {
            done(Kind.TCP, socket.getInetAddress().getHostAddress() + " answers on port " + socket.getPort());
            begin();
            tls = door.look(socket, target.address().host()).orElse(null);
            if (tls != null) {
                done(Kind.TLS, words(tls));
            }
            return true;
        } catch (ConnectException e) {
            failed(Kind.TCP, FaultKind.CONNECTION_REFUSED, e);
        } catch (NoRouteToHostException e) {
            failed(Kind.TCP, FaultKind.NO_ROUTE, e);
        } catch (IOException e) {
            failed(Kind.TCP, FaultKind.CONNECT_TIMED_OUT, e);
        }
        return false;
    }

    private void enter() throws InterruptedException {
        begin();
        Traffic traffic = new Traffic();
        traffic.expect(nanoTime, Lane.OPENING);
        try {
            Entry entry = connector.enter(target, Lane.LIVE, traffic);
            try (Connection connection = entry.connection()) {
                done(Kind.SIGN_IN, "as " + target.address().user() + ", " + entry.proof().words());
                look(connection);
            }
        } catch (ServerException e) {
            stopIfInterrupted(traffic);
            failed(isAboutTls(e.fault().kind()) ? Kind.TLS : Kind.SIGN_IN, e.fault());
        } catch (SQLException e) {
            stopIfInterrupted(traffic);
            failed(Kind.VERSION, Faults.whileConnected(e, target));
        } catch (RuntimeException | OutOfMemoryError | AssertionError e) {
            traffic.cut();
            stopIfInterrupted(traffic);
            failed(Kind.VERSION, Faults.ofNonsense(e, target).fault());
        }
    }

    /// The driver has other words for it.
    private static void stopIfInterrupted(Traffic traffic) throws InterruptedException {
        if (Thread.interrupted()) {
            traffic.cut();
            throw new InterruptedException();
        }
    }

    private void look(Connection connection) throws SQLException {
        begin();
        if (CapabilityReader.version(connection).compareTo(ServerVersion.OLDEST_SUPPORTED) < 0) {
            failed(Kind.VERSION, Faults.of(FaultKind.VERSION_TOO_OLD, null, target, ""));
            return;
        }
        Capabilities read = new CapabilityReader(sql).read(connection);
        capabilities = read;
        SettingSteps settings = new SettingSteps(sql, mode);
        take(settings.version(read, Duration.ofNanos(nanoTime.getAsLong() - began)));
        take(new CheckStep(Kind.RECOVERY, Verdict.DONE, null, read.inRecovery() ? "a standby" : "a primary"));
        String memberships = read.memberships().stream().sorted().collect(Collectors.joining(", "));
        take(new CheckStep(Kind.ROLE, Verdict.DONE, null, read.role()
                + (read.superuser()
                        ? ", a superuser"
                        : memberships.isEmpty()
                                ? ", in no predefined role"
                                : ", in " + memberships)));
        settings.read(connection, read).forEach(this::take);
    }

    private String words(TlsOffer offer) {
        if (!offer.offered()) {
            return "not offered";
        }
        StringBuilder words = new StringBuilder(Objects.requireNonNullElse(offer.protocol(), "offered, no handshake"));
        if (offer.subject() != null) {
            words.append(", certificate of ").append(offer.subject()).append(" until ").append(offer.expires());
        }
        return words.append(target.tlsMode() == TlsMode.DISABLE ? "; not used, as sslmode=disable" : "").toString();
    }

    private static boolean isAboutTls(FaultKind kind) {
        return switch (kind) {
            case TLS_NOT_OFFERED, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_WRONG_NAME, TLS_FAILED ->
                true;
            default -> false;
        };
    }

    private void take(CheckStep step) {
        steps.put(step.kind(), step);
        progress.accept(step);
    }

    private void begin() {
        began = nanoTime.getAsLong();
    }

    private void done(Kind kind, String finding) {
        take(new CheckStep(kind, Verdict.DONE, Duration.ofNanos(nanoTime.getAsLong() - began), finding));
    }

    private void failed(Kind kind, FaultKind because, IOException e) {
        failed(kind, Faults.of(because, null, target, Objects.toString(e.getMessage(), "")));
    }

    /// What was found before stands beside what is wrong with it.
    private void failed(Kind kind, ServerFault because) {
        fault = because;
        CheckStep before = steps.get(kind);
        take(new CheckStep(kind, Verdict.FAILED, Duration.ofNanos(nanoTime.getAsLong() - began),
                because.sentence() + (before == null ? "" : " (" + before.finding() + ")")));
    }
}
