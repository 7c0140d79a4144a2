package org.howdah.history.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.jspecify.annotations.Nullable;

/// Sessions that a rolled-up history does not tell apart: alike in everything but statement and process.
///
/// @param part what they were to the load
/// @param database its name, as all others empty for none and [LoadBucket#OTHER] for one too rare to be kept apart
/// @param waitEvent with its type, as [LoadDimension#WAIT_EVENT] says it; always known
public record LoadKey(Part part, String database, String user, String application, String client, String backendType,
        String waitEvent) implements Comparable<LoadKey> {
    private static final Comparator<LoadKey> ORDER = Comparator.comparing(LoadKey::part)
            .thenComparing(LoadKey::database).thenComparing(LoadKey::user).thenComparing(LoadKey::application)
            .thenComparing(LoadKey::client).thenComparing(LoadKey::backendType).thenComparing(LoadKey::waitEvent);

    /// What is given up first where there are too many: each the dimension that has the most values of those left.
    static final List<UnaryOperator<LoadKey>> FOLDS = List.of(LoadKey::withoutClient, LoadKey::withoutApplication,
            LoadKey::withoutUser, LoadKey::withoutDatabase, LoadKey::withoutBackendType);

    /// What a number of a period counts.
    public enum Part {
        /// Samples that were read.
        SAMPLES,
        /// The most sessions of clients at work in one sample.
        PEAK,
        /// The same with processes of the server itself.
        PEAK_WITH_BACKGROUND,
        /// How often a session of a client was seen at work.
        ACTIVE,
        /// How often one was seen idle in a transaction.
        IDLE_IN_TRANSACTION,
        /// How often a process of the server itself was seen at work.
        BACKGROUND
    }

    static LoadKey of(Part part) {
        return new LoadKey(part, "", "", "", "", "", "");
    }

    /// Its value of a dimension; null for one that is not kept.
    public @Nullable String value(LoadDimension dimension) {
        return switch (dimension) {
            case WAIT_CLASS -> WaitEvents.waitClass(waitEvent);
            case WAIT_EVENT -> waitEvent;
            case DATABASE -> database;
            case USER -> user;
            case APPLICATION -> application;
            case CLIENT -> client;
            case BACKEND_TYPE -> backendType;
            case STATEMENT, SESSION -> null;
        };
    }

    private LoadKey withoutClient() {
        return new LoadKey(part, database, user, application, LoadBucket.OTHER, backendType, waitEvent);
    }

    private LoadKey withoutApplication() {
        return new LoadKey(part, database, user, LoadBucket.OTHER, client, backendType, waitEvent);
    }

    private LoadKey withoutUser() {
        return new LoadKey(part, database, LoadBucket.OTHER, application, client, backendType, waitEvent);
    }

    private LoadKey withoutDatabase() {
        return new LoadKey(part, LoadBucket.OTHER, user, application, client, backendType, waitEvent);
    }

    private LoadKey withoutBackendType() {
        return new LoadKey(part, database, user, application, client, LoadBucket.OTHER, waitEvent);
    }

    @Override
    public int compareTo(LoadKey other) {
        return ORDER.compare(this, other);
    }
}
