<?xml version="1.0" encoding="UTF-8"?>
<!-- An OAI-PMH answer as a page, in Vietnamese and English. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:oai="http://www.openarchives.org/OAI/2.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:marc="http://www.loc.gov/MARC21/slim"
    exclude-result-prefixes="oai dc oai_dc marc">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:template match="/oai:OAI-PMH">
    <html lang="vi">
      <head>
        <title>OAI-PMH 2.0 · <xsl:value-of select="oai:request/@verb"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" href="/oai/style.css"/>
      </head>
      <body>
        <header>
          <p class="name"><a href="/">Phố Hiến</a></p>
          <h1>Thu hoạch biểu ghi <span lang="en">Harvesting records · OAI-PMH 2.0</span></h1>
          <p>Địa chỉ này dành cho phần mềm của thư viện khác; trang chỉ để xem thử.
            <span lang="en">This address is for the software of other libraries; the page lets you look at it.</span></p>
          <nav>
            <a href="?verb=Identify">Giới thiệu <span lang="en">Identify</span></a>
            <a href="?verb=ListSets">Tập hợp <span lang="en">Sets</span></a>
            <a href="?verb=ListMetadataFormats">Khổ mẫu <span lang="en">Formats</span></a>
            <a href="?verb=ListIdentifiers&amp;metadataPrefix=oai_dc">Định danh <span lang="en">Identifiers</span></a>
            <a href="?verb=ListRecords&amp;metadataPrefix=oai_dc">Biểu ghi <span lang="en">Records</span></a>
          </nav>
        </header>
        <main>
          <p class="when">Tính đến <span lang="en">As of</span>&#160;<time><xsl:value-of select="oai:responseDate"/></time></p>
          <xsl:apply-templates select="*[not(self::oai:responseDate or self::oai:request)]"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="oai:error">
    <section class="error">
      <h2>Chưa đáp ứng được <span lang="en">Not answered</span></h2>
      <p><code><xsl:value-of select="@code"/></code> <xsl:text> </xsl:text><span lang="en"><xsl:value-of select="."/></span></p>
    </section>
  </xsl:template>

  <xsl:template match="oai:Identify">
    <table>
      <xsl:for-each select="*[not(self::oai:description)]">
        <tr><th><xsl:value-of select="local-name()"/></th><td><xsl:value-of select="."/></td></tr>
      </xsl:for-each>
      <xsl:for-each select="oai:description/*/*">
        <tr><th><xsl:value-of select="local-name()"/></th><td><xsl:value-of select="."/></td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="oai:ListSets">
    <table>
      <xsl:for-each select="oai:set">
        <tr>
          <th><xsl:value-of select="oai:setName"/></th>
          <td lang="en"><xsl:value-of select=".//dc:title[@xml:lang='en']"/></td>
          <td><a href="?verb=ListRecords&amp;metadataPrefix=oai_dc&amp;set={oai:setSpec}"><code><xsl:value-of select="oai:setSpec"/></code></a></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="oai:ListMetadataFormats">
    <table>
      <xsl:for-each select="oai:metadataFormat">
        <tr>
          <th><a href="?verb=ListRecords&amp;metadataPrefix={oai:metadataPrefix}"><xsl:value-of select="oai:metadataPrefix"/></a></th>
          <td><xsl:value-of select="oai:metadataNamespace"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="oai:ListIdentifiers">
    <ul><xsl:for-each select="oai:header"><li><xsl:apply-templates select="."/></li></xsl:for-each></ul>
    <xsl:apply-templates select="oai:resumptionToken"/>
  </xsl:template>

  <xsl:template match="oai:ListRecords | oai:GetRecord">
    <xsl:for-each select="oai:record">
      <article>
        <xsl:apply-templates select="oai:header"/>
        <xsl:apply-templates select="oai:metadata/*"/>
      </article>
    </xsl:for-each>
    <xsl:apply-templates select="oai:resumptionToken"/>
  </xsl:template>

  <xsl:template match="oai:header">
    <p class="header">
      <a href="?verb=GetRecord&amp;metadataPrefix=oai_dc&amp;identifier={oai:identifier}"><code><xsl:value-of select="oai:identifier"/></code></a>
      <xsl:text> </xsl:text><time><xsl:value-of select="oai:datestamp"/></time>
      <xsl:text> </xsl:text><code><xsl:value-of select="oai:setSpec"/></code>
      <xsl:if test="@status='deleted'"><strong> đã rút <span lang="en">withdrawn</span></strong><xsl:if test="comment()"><xsl:text>: </xsl:text><xsl:value-of select="normalize-space(comment())"/></xsl:if></xsl:if>
      <xsl:if test="not(@status)">
        <xsl:text> </xsl:text><a href="?verb=GetRecord&amp;metadataPrefix=marc21&amp;identifier={oai:identifier}">MARC 21</a>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="oai_dc:dc">
    <table>
      <xsl:for-each select="dc:*">
        <tr><th><xsl:value-of select="local-name()"/></th><td><xsl:call-template name="text"/></td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="marc:record">
    <table class="marc">
      <tr><th>LDR</th><td></td><td><code><xsl:value-of select="marc:leader"/></code></td></tr>
      <xsl:for-each select="marc:controlfield">
        <tr><th><xsl:value-of select="@tag"/></th><td></td><td><code><xsl:value-of select="."/></code></td></tr>
      </xsl:for-each>
      <xsl:for-each select="marc:datafield">
        <tr>
          <th><xsl:value-of select="@tag"/></th>
          <td><code><xsl:value-of select="translate(concat(@ind1, @ind2), ' ', '#')"/></code></td>
          <td>
            <xsl:for-each select="marc:subfield">
              <code>$<xsl:value-of select="@code"/></code><xsl:text> </xsl:text><xsl:call-template name="text"/><xsl:text> </xsl:text>
            </xsl:for-each>
          </td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- A web address becomes a link; no other scheme does. -->
  <xsl:template name="text">
    <xsl:choose>
      <xsl:when test="starts-with(., 'http://') or starts-with(., 'https://')">
        <a href="{.}"><xsl:value-of select="."/></a>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="oai:resumptionToken">
    <p class="more">
      <xsl:value-of select="@cursor + count(../*[not(self::oai:resumptionToken)])"/> / <xsl:value-of select="@completeListSize"/>
      <xsl:if test="string(.)">
        <xsl:text> </xsl:text><a href="?verb={local-name(..)}&amp;resumptionToken={.}">Tiếp <span lang="en">Next</span> →</a>
      </xsl:if>
    </p>
  </xsl:template>
</xsl:stylesheet>
