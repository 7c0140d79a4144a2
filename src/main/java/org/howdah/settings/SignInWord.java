package org.howdah.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.howdah.model.server.SignIn;

/// The ways of signing in by their names in `servers.json` and on the command line.
public enum SignInWord {
    ASK("ask"), ASK_GROUP("ask-group"), VAULT("vault"), PGPASS("pgpass"), COMMAND("command"), CERTIFICATE(
            "certificate"), KERBEROS(
                    "kerberos"), NONE("none");

    private final String word;

    SignInWord(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static SignInWord of(SignIn signIn) {
        return switch (signIn) {
            case SignIn.Ask(var oncePerGroup) -> oncePerGroup ? ASK_GROUP : ASK;
            case SignIn.Vault _ -> VAULT;
            case SignIn.PasswordFile _ -> PGPASS;
            case SignIn.PasswordCommand _ -> COMMAND;
            case SignIn.Certificate _ -> CERTIFICATE;
            case SignIn.Kerberos _ -> KERBEROS;
            case SignIn.Nothing _ -> NONE;
        };
    }

    public static Optional<SignInWord> ofWord(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    /// All of them, for a sentence.
    public static String all() {
        return Arrays.stream(values()).map(SignInWord::word).collect(Collectors.joining(", "));
    }
}
