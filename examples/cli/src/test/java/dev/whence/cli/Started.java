package dev.whence.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, as a shell starts it: in a folder, with an environment. */
final class Started {

    /** Far more than any program takes, also on a machine that does much else. */
    private static final int LONGEST_MINUTES = 15;

    private Started() {}

    static Ran whence(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            words.add("'" + argument.replace("'", "'\\''") + "'");
        }
        return shell(folder, environment, "whence " + String.join(" ", words));
    }

    /** Runs a line of the shell, in which "whence" is the command. */
    static Ran shell(Path folder, Map<String, String> environment, String line) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "whence() { \"$WHENCE_JAVA\" -Xmx512m -cp \"$WHENCE_CLASSES\" dev.whence.cli.Whence \"$@\"; }\n"
                                + line)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("WHENCE_JAVA", java);
        builder.environment().put("WHENCE_CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                () -> end(process), CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES));
        try {
            CompletableFuture<String> messages = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String data = text(process.getInputStream());
            return new Ran(process.waitFor(), data, messages.get());
        } finally {
            limit.cancel(false);
        }
    }

    /** Ends a program that does not end by itself: the shell and what it started. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
