package org.samverk.kit.problem;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an `@AssertTrue` method of a request record: the member the caller sent wrong. Without it the error would point
/// at the method, which nobody sent. Such a method is no member of the JSON.
@JsonIgnore
@JacksonAnnotationsInside
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Blames {
    /// Empty where it is all of the record.
    String value();
}
