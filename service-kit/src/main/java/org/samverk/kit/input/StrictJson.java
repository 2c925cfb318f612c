package org.samverk.kit.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// JSON at the edge: read strictly, written without absent members, days and instants as RFC 3339.
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /// Last of all: what is registered later is asked first, and Quarkus brings its own way to read days.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // the customizer gets a built mapper, which offers some switches only this way
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES); // absent is not false, and not 0
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS); // a patch keeps every digit
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.getFactory().disable(JsonFactory.Feature.CHARSET_DETECTION).setInputDecorator(new WithoutMark());
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.registerModule(new SimpleModule()
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(LocalDate.class, new Day()));
    }

    /// Days as the API takes them. What lies outside these years is a slip of the pen, and some of it no database can
    /// keep.
    static final class Days {
        static final String EXPECTED = "a day from 1900-01-01 to 9999-12-31, as 2026-01-31";
        private static final int FIRST_YEAR = 1900;

        private Days() {}

        /// @throws DateTimeException when it is no such day
        static LocalDate read(String text) {
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw new DateTimeException("not " + EXPECTED);
            }
            var day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR) {
                throw new DateTimeException("not " + EXPECTED);
            }
            return day;
        }
    }

    /// Only as text: neither as a list of numbers nor with a time.
    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return Days.read(parser.getText());
            } catch (DateTimeException e) {
                throw InvalidFormatException.from(parser, "not a day", parser.getText(), LocalDate.class);
            }
        }
    }

    /// JSON comes as UTF-8 and in no other encoding. Some write a byte order mark before it, which is passed over.
    private static final class WithoutMark extends InputDecorator {
        private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        @Override
        public InputStream decorate(IOContext context, InputStream in) throws IOException {
            var rest = new PushbackInputStream(in, MARK.length);
            var first = rest.readNBytes(MARK.length);
            if (!Arrays.equals(first, MARK)) {
                rest.unread(first);
            }
            return rest;
        }

        /// Bytes at hand are our own: taken as they are.
        @Override
        public @Nullable InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
            return null;
        }

        @Override
        public Reader decorate(IOContext context, Reader reader) {
            return reader;
        }
    }

    /// Control characters belong in no text but as line breaks and tabs, half of a surrogate pair cannot be stored, and
    /// a number is not a text. An å is one character, however it was typed: text is kept in Unicode's form C.
    private static final class StorableText extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
                throw InvalidFormatException.from(parser, "not a text", parser.getText(), String.class);
            }
            var text = super.deserialize(parser, context);
            if (text.chars().anyMatch(StorableText::unprintable)
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw InvalidFormatException.from(
                        parser, "control characters and half characters cannot be stored", text, String.class);
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        private static boolean unprintable(int character) {
            return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
        }
    }
}
