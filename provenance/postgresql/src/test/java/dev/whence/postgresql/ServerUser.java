package dev.whence.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How to run a program as somebody who is not root, whom PostgreSQL refuses to serve. Build servers often are root in a
 * container: giving rights up works there, making a user namespace often does not.
 */
final class ServerUser {

    private static final String NOBODY = "65534";

    private static final List<List<String>> WAYS = List.of(
            List.of(),
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("su-exec", "nobody"),
            List.of("gosu", "nobody"),
            List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "/"),
            List.of("unshare", "-U", "--"));

    private ServerUser() {}

    /** Returns what goes before a command. */
    static List<String> prefix() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return List.of();
        }
        return WAYS.stream()
                .filter(ServerUser::isNotRoot)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a PostgreSQL server does not run as root, and no way was found to run it as another user:"
                                + " run the tests as another user, or install setpriv (util-linux)"));
    }

    private static boolean isNotRoot(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of("id", "-u"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String user = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor() == 0 && !user.equals("0");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
