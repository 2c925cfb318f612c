package org.samverk.followup.indicator.series.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How large an area is. Areas of one level lie beside one another; those of another lie within them.
@Schema(name = "IndicatorAreaLevel")
enum AreaLevel {
    MUNICIPALITY,
    REGION,
    COUNTRY
}
