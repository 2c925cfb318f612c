package org.samverk.kit.problem.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.samverk.kit.problem.Problem;
import org.samverk.kit.problem.mapping.StatusProblem;

/// Vert.x' decoder and Quarkus' check of the address refuse before any handler of ours and say nothing: 400 to what is
/// no HTTP or no URI, 414, 431. Here, next to the socket, such an answer gets its problem.
class EmptyRefusals extends ChannelOutboundHandlerAdapter {
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
                var answer = empty.group(1)
                        + "Content-Type: %s\r\nContent-Length: %d\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n%s"
                                .formatted(Problem.MEDIA_TYPE, problem.length(), problem);
                super.write(
                        context,
                        Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII),
                        promise.unvoid().addListener(ChannelFutureListener.CLOSE));
                return;
            }
        }
        super.write(context, message, promise);
    }

    /// What was asked for could not be read, so `instance` names no more than the host.
    private static String problem(int status) {
        var known = StatusProblem.of(status);
        return """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"/"}""".formatted(known.slug(), known.title(), status, known.detail());
    }
}
