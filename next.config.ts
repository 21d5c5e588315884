import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A dictionary of megabytes: loaded once by Node, and not compiled into each page.
  serverExternalPackages: ['wink-pos-tagger'],
  // The types are checked by npm test; the first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  headers: () => Promise.resolve([
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
      ],
    },
  ]),
}

export default config
