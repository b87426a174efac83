package jp.madoguchi.forms.fieldtype;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import org.junit.jupiter.api.Test;

class FieldSettingsTest {

    @Test
    void whatIsNotSetHasItsDefault() {
        assertEquals(200, FieldSettings.NONE.get(TextField.MAX_LENGTH));
        assertEquals(2000, FieldSettings.NONE.get(new TextareaField().maxLength()));
    }

    @Test
    void aSettingWithAnotherDefaultIsTheSameSetting() {
        Setting<Integer> own = SharedSettings.MAX_ITEMS.orElse(7);
        FieldSettings settings = FieldSettings.NONE.with(own, 3);
        assertEquals(3, settings.get(SharedSettings.MAX_ITEMS));
        assertEquals(4, settings.with(SharedSettings.MAX_ITEMS, 4).get(own));
    }

    @Test
    void twoSettingsOfOneNameStayApart() {
        FieldSettings settings = FieldSettings.NONE.with(NumberField.MIN, Optional.of(BigDecimal.ONE));
        assertEquals(Optional.empty(), settings.get(DateField.MIN));
    }

    @Test
    void whatIsOpenIsNotTold() {
        FieldSettings settings = FieldSettings.NONE
                .with(NumberField.MIN, Optional.of(BigDecimal.ONE))
                .with(NumberField.MAX, Optional.empty())
                .with(SharedSettings.UNIT, LocalizedText.EMPTY)
                .with(NumberField.DECIMALS, 2);
        assertEquals(Map.of("min", BigDecimal.ONE, "decimals", 2), settings.told());
    }
}
