package org.samverk.gateway.unread;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.quarkus.arc.Arc;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.samverk.gateway.limit.RateLimits;
import org.samverk.gateway.problem.Problem;
import org.samverk.gateway.problem.Problems;
import org.samverk.gateway.problem.Refusal;

/// Vert.x' decoder and Quarkus' check of the address refuse before any handler of ours and say nothing: 400 to what is
/// no HTTP or no URI, 414, 431. Here, next to the socket, such an answer gets its problem, and the headers that every
/// answer has.
class EmptyRefusals extends ChannelOutboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(EmptyRefusals.class);
    private static final IdGenerator IDS = IdGenerator.random();
    private static final int LONGEST = 256;
    private static final Pattern EMPTY = Pattern.compile(
            "(HTTP/1\\.[01] (400|413|414|431) [^\r\n]*\r\n)(?:(?i:connection|content-length): [^\r\n]*\r\n)*\r\n");

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes && bytes.readableBytes() < LONGEST) {
            var empty = EMPTY.matcher(bytes.toString(StandardCharsets.ISO_8859_1));
            if (empty.matches()) {
                bytes.release();
                var problem = problem(Integer.parseInt(empty.group(2)));
                var trace = IDS.generateTraceId();
                LOG.infof("answered %s to what could not be read, trace %s", empty.group(2), trace);
                var answer = empty.group(1) + headers(context, problem.length(), trace) + "\r\n" + problem;
                super.write(
                        context,
                        Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII),
                        promise.unvoid().addListener(ChannelFutureListener.CLOSE));
                return;
            }
        }
        super.write(context, message, promise);
    }

    /// @param trace none was begun or continued: what would say which could not be read. This is an id to quote, which
    ///     is found in the log.
    private static String headers(ChannelHandlerContext context, int length, String trace) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Length", Integer.toString(length));
        headers.put("Cache-Control", "no-store");
        headers.put("Connection", "close");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("traceparent", "00-%s-%s-00".formatted(trace, IDS.generateSpanId()));
        if (context.channel().remoteAddress() instanceof InetSocketAddress remote) {
            var limits = Arc.container().instance(RateLimits.class).get();
            headers.putAll(limits.ofUnread(SocketAddress.inetSocketAddress(remote)));
        }
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    /// What was asked for could not be read, so `instance` names no more than the host. No bean: this is below them.
    private static String problem(int status) {
        var problems = Arc.container().instance(Problems.class).get();
        var problem = switch (status) {
            case 413 -> problems.of(Refusal.PAYLOAD_TOO_LARGE, "The body is too large.", "/");
            case 414 -> problems.of(Refusal.URI_TOO_LONG, "Path and query are too long together.", "/");
            case 431 -> problems.of(Refusal.HEADERS_TOO_LARGE, "The headers are too large.", "/");
            default -> problems.of(Refusal.INVALID_REQUEST, "This is not a request of HTTP with a valid address.", "/");
        };
        return problems.body(problem).toString();
    }
}
