package org.samverk.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValuesTest {
    private record Filter(@QueryParam("dueFrom") LocalDate dueFrom) {}

    private final ParamConverter<LocalDate> days =
            new QueryValues().getConverter(LocalDate.class, LocalDate.class, annotations());

    @ParameterizedTest
    @ValueSource(
            strings = {"+9999999-01-01", "-999999999-01-01", "0000-01-01", "1899-12-31", "2026-02-30", "2026-1-1", "x"})
    void a_day_no_database_can_keep_is_named_as_wrong(String day) {
        var refused = assertThrows(BadRequestException.class, () -> days.fromString(day));
        var fault = assertInstanceOf(InputRefusal.class, refused.getCause())
                .errors()
                .getFirst();
        assertEquals("dueFrom", fault.parameter());
        assertEquals("Expected: a day from 1900-01-01 to 9999-12-31, as 2026-01-31", fault.detail());
    }

    @Test
    void a_day_is_read() {
        assertEquals(LocalDate.of(2026, 1, 31), days.fromString("2026-01-31"));
    }

    private static Annotation[] annotations() {
        return Filter.class.getRecordComponents()[0].getAccessor().getAnnotations();
    }
}
