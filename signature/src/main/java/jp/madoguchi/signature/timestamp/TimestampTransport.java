package jp.madoguchi.signature.timestamp;

import java.io.IOException;

/** Port: carries a DER TimeStampReq to an authority and brings its DER TimeStampResp back. */
@FunctionalInterface
public interface TimestampTransport {
    /** One exchange. */
    byte[] send(byte[] request) throws IOException;
}
