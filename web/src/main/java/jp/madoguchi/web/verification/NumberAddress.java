package jp.madoguchi.web.verification;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /v/<document number>?code=…}: the short address in the QR code of every issued document. */
@WebServlet("/v/*")
public class NumberAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        request.setAttribute(NumberScreen.NUMBER, path == null ? "" : path.substring(1));
        request.getRequestDispatcher("/verification/document.xhtml").forward(request, response);
    }
}
