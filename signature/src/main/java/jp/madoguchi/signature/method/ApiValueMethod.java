package jp.madoguchi.signature.method;

/** The software of an agent or a business that calls the API: where its key is we cannot know, a raw value arrives. */
final class ApiValueMethod extends ValueMethod {
    @Override
    public String id() {
        return SignatureMethods.API_VALUE;
    }
}
