package org.howdah.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.howdah.model.server.ClientCertificate;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerJson;
import org.howdah.settings.SignInWord;
import org.howdah.text.Cells;
import org.howdah.text.JsonEscapes;
import org.jspecify.annotations.Nullable;

/// Registered servers: a table for people, for programs one JSON object on a line of its own or a CSV row for each.
public final class ServerPrinter {
    private static final int WIDEST_CELL = 40;
    private static final List<String> COLUMNS = List.of("id", "name", "group", "tags", "environment", "access", "host",
            "port", "database", "user", "service", "sslmode", "root_certificate", "client_certificate", "client_key",
            "sign_in", "cores", "interval", "paused");

    private final Writer out;

    public ServerPrinter(Writer out) {
        this.out = out;
    }

    public void table(List<RegisteredServer> servers, int width) throws IOException {
        TextTable table = new TextTable(List.of(column("NAME"), column("GROUP"), column("ENVIRONMENT"),
                column("ADDRESS"), column("USER"), column("SIGN-IN"), column("ACCESS"), column("EVERY"),
                column("TAGS")));
        for (RegisteredServer server : servers) {
            table.add(List.of(server.name(), server.group(),
                    server.environment() == Environment.NONE ? "" : server.environment().word(),
                    server.service() == null ? server.target().address().label() : "service " + server.service(),
                    server.target().address().user(), SignInWord.of(server.target().signIn()).word(),
                    server.accessMode().word(),
                    server.paused() ? "paused" : seconds(server) + " s", String.join(", ", server.tags())));
        }
        for (String line : table.lines(width)) {
            out.write(line + "\n");
        }
        out.flush();
    }

    /// The fields of `servers.json`, but the interval in seconds, and what is unknown as null.
    public void json(List<RegisteredServer> servers) throws IOException {
        for (RegisteredServer server : servers) {
            ObjectNode written = ServerJson.write(server, null);
            ObjectNode line = written.objectNode();
            for (String column : COLUMNS) {
                switch (column) {
                    case "interval" -> line.put(column, server.interval().toMillis() / 1e3);
                    case "tags" -> server.tags().forEach(line.putArray(column)::add);
                    case "group" -> line.put(column, server.group());
                    default -> line.set(column,
                            written.has(column) ? written.get(column) : written.nullNode());
                }
            }
            out.write(JsonEscapes.escaped(line.toString()) + "\n");
        }
        out.flush();
    }

    public void csv(List<RegisteredServer> servers) throws IOException {
        out.write(Cells.csvRow(new ArrayList<>(COLUMNS)));
        for (RegisteredServer server : servers) {
            out.write(Cells.csvRow(cells(server)));
        }
        out.flush();
    }

    private static List<@Nullable String> cells(RegisteredServer server) {
        var target = server.target();
        ClientCertificate client = target.clientCertificate();
        List<@Nullable String> cells = new ArrayList<>(List.of(server.id().toString(), server.name(), server.group(),
                String.join(",", server.tags()), server.environment().word(), server.accessMode().word(),
                target.address().host(), Integer.toString(target.address().port()), target.address().database(),
                target.address().user()));
        cells.add(server.service());
        cells.add(target.tlsMode().sqlName());
        cells.add(text(target.rootCertificate()));
        cells.add(client == null ? null : client.certificate().toString());
        cells.add(client == null ? null : text(client.key()));
        cells.add(SignInWord.of(target.signIn()).word());
        cells.add(text(server.cores()));
        cells.add(seconds(server));
        cells.add(Boolean.toString(server.paused()));
        return cells;
    }

    private static String seconds(RegisteredServer server) {
        long millis = server.interval().toMillis();
        return millis % 1_000 == 0 ? Long.toString(millis / 1_000) : Double.toString(millis / 1e3);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }

    private static TextTable.Column column(String head) {
        return new TextTable.Column(head, false, WIDEST_CELL);
    }
}
