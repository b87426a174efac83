package jp.madoguchi.signature.evidence;

import eu.europa.esig.dss.cms.CMSUtils;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Makes DSS take {@link PaddedCms}, wherever its jar stands on the class path: DSS takes the first service it
 * finds, so for that one look-up the context class loader shows it ours only.
 */
final class CmsUtilsChoice {
    private static final String SERVICE = "META-INF/services/eu.europa.esig.dss.cms.ICMSUtils";

    private CmsUtilsChoice() {}

    /** Initialises DSS's {@link CMSUtils}; does nothing from the second time on. */
    static void make() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new OurServiceOnly(CmsUtilsChoice.class.getClassLoader()));
        try {
            Class.forName(CMSUtils.class.getName(), true, CmsUtilsChoice.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class OurServiceOnly extends ClassLoader {
        private static final String OURS = "META-INF/madoguchi/cms-utils";

        OurServiceOnly(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals(SERVICE)) return super.getResources(name);
            URL ours = getParent().getResource(OURS);
            if (ours == null) throw new IOException("resource missing: " + OURS);
            return Collections.enumeration(Collections.singleton(ours));
        }
    }
}
