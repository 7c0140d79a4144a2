package org.howdah.ui.connection;

import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.SignIn;
import org.howdah.ui.control.Messages;

/// The ways to sign in among which the dialog lets choose.
enum SignInWay {
    VAULT, ASK, PASSWORD_FILE, SERVICE, COMMAND, CERTIFICATE, KERBEROS, NOTHING;

    static SignInWay of(RegisteredServer server) {
        if (server.service() != null) {
            return SERVICE;
        }
        return switch (server.target().signIn()) {
            case SignIn.Vault _ -> VAULT;
            case SignIn.Ask _ -> ASK;
            case SignIn.PasswordFile _ -> PASSWORD_FILE;
            case SignIn.PasswordCommand _ -> COMMAND;
            case SignIn.Certificate _ -> CERTIFICATE;
            case SignIn.Kerberos _ -> KERBEROS;
            case SignIn.Nothing _ -> NOTHING;
        };
    }

    String label() {
        return switch (this) {
            case VAULT -> Messages.text("connection.signIn.vault");
            case ASK -> Messages.text("connection.signIn.ask");
            case PASSWORD_FILE -> Messages.text("connection.signIn.passwordFile");
            case SERVICE -> Messages.text("connection.signIn.service");
            case COMMAND -> Messages.text("connection.signIn.command");
            case CERTIFICATE -> Messages.text("connection.signIn.certificate");
            case KERBEROS -> Messages.text("connection.signIn.kerberos");
            case NOTHING -> Messages.text("connection.signIn.nothing");
        };
    }

    String explanation() {
        return switch (this) {
            case VAULT -> Messages.text("connection.signIn.vault.explained");
            case ASK -> Messages.text("connection.signIn.ask.explained");
            case PASSWORD_FILE -> Messages.text("connection.signIn.passwordFile.explained");
            case SERVICE -> Messages.text("connection.signIn.service.explained");
            case COMMAND -> Messages.text("connection.signIn.command.explained");
            case CERTIFICATE -> Messages.text("connection.signIn.certificate.explained");
            case KERBEROS -> Messages.text("connection.signIn.kerberos.explained");
            case NOTHING -> Messages.text("connection.signIn.nothing.explained");
        };
    }
}
