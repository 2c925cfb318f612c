package org.samverk.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Takes traces as an OpenTelemetry collector does, and keeps them.
final class Collector implements AutoCloseable {

    /// @param service that has told of it
    record Span(String service, String trace, String id, String parent, String kind, Map<String, String> attributes) {}

    private final HttpServer server;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /// What a part needs to be told to send its traces here, statements included.
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
                "http/protobuf",
                "QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED",
                "true",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "1S");
    }

    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace.equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody().readAllBytes())
                    .getResourceSpansList()
                    .forEach(this::keep);
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans told) {
        var service = texts(told.getResource().getAttributesList()).getOrDefault("service.name", "");
        var hex = HexFormat.of();
        told.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        hex.formatHex(span.getTraceId().toByteArray()),
                        hex.formatHex(span.getSpanId().toByteArray()),
                        hex.formatHex(span.getParentSpanId().toByteArray()),
                        span.getKind().name(),
                        texts(span.getAttributesList())))
                .forEach(spans::add);
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        var texts = new HashMap<String, String>();
        attributes.forEach(one -> texts.put(one.getKey(), one.getValue().getStringValue()));
        return texts;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
