package dev.whence.examples.programs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Pipeline;
import dev.whence.english.EnglishExtractor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A small server: POST the text of an article to {@code /attributions}, and get who said what as JSON. */
public final class EmbedInServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1_000_000;

    private EmbedInServer() {}

    /**
     * Serves until the program is stopped; only programs on this machine reach it.
     *
     * @param arguments the port, 8080 if there is none
     * @throws IOException if the port is in use
     */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = start(arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]));
        System.out.println("curl --data-binary @article.txt http://localhost:"
                + server.getAddress().getPort() + "/attributions");
    }

    /** Starts a server on a port of this machine, on a free one if it is 0. */
    static HttpServer start(int port) throws IOException {
        // one pipeline for all requests: it is immutable and thread-safe
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/attributions", exchange -> answer(exchange, pipeline));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Pipeline pipeline) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
            boolean isPost = exchange.getRequestMethod().equals("POST");
            if (!isPost || body.length > LONGEST) {
                exchange.sendResponseHeaders(isPost ? 413 : 405, -1);
                return;
            }
            Article article = Article.builder("posted", new String(body, StandardCharsets.UTF_8))
                    .build();
            byte[] json = JSON.writeValueAsBytes(json(article, pipeline));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private static ArrayNode json(Article article, Pipeline pipeline) {
        ArrayNode all = JSON.createArrayNode();
        for (Attribution said : pipeline.extract(article).attributions()) {
            ObjectNode one = all.addObject();
            said.speaker().ifPresent(speaker -> one.put("speaker", speaker.name()));
            one.put("stance", said.stance().label());
            one.put("content", article.text().slice(said.content()));
        }
        return all;
    }
}
