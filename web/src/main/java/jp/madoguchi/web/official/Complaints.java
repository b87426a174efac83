package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form just sent: listed above the title, and told again beside each input. */
@Named
@RequestScoped
public class Complaints {
    private final List<Complaint> list = new ArrayList<>();

    /**
     * One sentence about one input.
     *
     * @param input id of the element that mends it
     * @param text what to do
     */
    public record Complaint(String input, String text) {}

    public void about(String input, String text) {
        list.add(new Complaint(input, text));
    }

    public boolean isAny() {
        return !list.isEmpty();
    }

    public List<Complaint> getList() {
        return List.copyOf(list);
    }

    /** The sentence about an input, or an empty text. */
    public String at(String input) {
        return list.stream()
                .filter(complaint -> complaint.input().equals(input))
                .map(Complaint::text)
                .findFirst()
                .orElse("");
    }

    /** For {@code aria-invalid}: {@code true}, or nothing to leave the attribute out. */
    public @Nullable String invalid(String input) {
        return at(input).isEmpty() ? null : "true";
    }
}
