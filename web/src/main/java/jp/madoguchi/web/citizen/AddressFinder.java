package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import jp.madoguchi.web.field.FieldEntry;

/** Fills the place of a postal code into an address. */
@Singleton
public class AddressFinder {
    private final PostalCodes codes;

    @Inject
    AddressFinder(PostalCodes codes) {
        this.codes = codes;
    }

    /**
     * Fills in the place of the postal code that is typed; what is typed of street and building stays.
     *
     * @param wish the number of a place that was offered, or empty
     * @return whether it is filled in; otherwise the places to choose from are offered, or a note says there is none
     */
    boolean fillIn(FieldEntry address, String wish) {
        Map<?, ?> read = address.meaning().orElse(Map.of()) instanceof Map<?, ?> parts ? parts : Map.of();
        List<PostalCodes.Place> found = codes.find(String.valueOf(read.get("postal_code")));
        int number = wish.matches("\\d{1,3}") ? Integer.parseInt(wish) : found.size() == 1 ? 0 : -1;
        if (number < 0 || number >= found.size()) {
            found.forEach(place -> address.getPlaces().add(place.words()));
            if (found.isEmpty()) address.findings().warn(address.plan().texts().text("address.unknown-code"));
            return false;
        }
        PostalCodes.Place place = found.get(number);
        Map<String, String> parts = address.getParts();
        parts.put("prefecture", place.prefecture());
        parts.put("city", place.city());
        if (!parts.getOrDefault("street", "").startsWith(place.town())) parts.put("street", place.town());
        return true;
    }
}
