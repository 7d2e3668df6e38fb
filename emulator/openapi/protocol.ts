import protobuf from 'protobufjs'

/** WeChat's messages inside `wx.openApi`, field numbers as the SDK writes them. */
const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: { fields: { key: { type: 'string', id: 1 }, value: { type: 'bytes', id: 2 } } },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    SvrkitApiData: { fields: { apiName: { type: 'string', id: 1 }, reqData: { type: 'bytes', id: 2 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        svrkitData: { type: 'SvrkitApiData', id: 4 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
        svrkitErrorCode: { type: 'int32', id: 6 },
      },
    },
    OpenDataReq: { fields: { cloudidList: { rule: 'repeated', type: 'string', id: 2 } } },
    OpenData: { fields: { cloudId: { type: 'string', id: 1 }, json: { type: 'string', id: 2 } } },
    OpenDataResp: { fields: { dataList: { rule: 'repeated', type: 'OpenData', id: 1 } } },
  },
})

interface CommApiData {
  openapiData?: { pairs?: { key: string; value: Uint8Array }[] }
  svrkitData?: { reqData: Uint8Array }
}

/** Arguments of an open API call, or the cloud ids of a getOpenData call. */
export function decodeRequest(bytes: Buffer): { args: Record<string, unknown>; cloudIds: string[] } {
  const { openapiData, svrkitData } = root.lookupType('CommApiData').decode(bytes) as unknown as CommApiData
  const args = Object.fromEntries(
    (openapiData?.pairs ?? []).map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString()) as unknown]),
  )
  const request = svrkitData && (root.lookupType('OpenDataReq').decode(svrkitData.reqData) as unknown as OpenDataReq)
  return { args, cloudIds: request?.cloudidList ?? [] }
}

interface OpenDataReq {
  cloudidList: string[]
}

export function encodeOpenData(list: { cloudId: string; json: string }[]): Buffer {
  return Buffer.from(root.lookupType('OpenDataResp').encode({ dataList: list }).finish())
}

export function encodeReply(respData: Buffer, contentType: string, errorCode = 0): Buffer {
  const message = { respData, contentType, errorCode, httpCode: 200, svrkitErrorCode: 0 }
  return Buffer.from(root.lookupType('CommOpenApiResp').encode(message).finish())
}

/** Fields of a multipart form; kept as bytes, because the protobuf field carries no file name and no text. */
export function formFields(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? ''
  const parts = body.toString('latin1').split(`--${boundary}`)
  return new Map(
    parts.flatMap((part): [string, Buffer][] => {
      const name = /name="([^"]*)"/.exec(part)?.[1]
      const start = part.indexOf('\r\n\r\n')
      return name === undefined || start < 0 ? [] : [[name, Buffer.from(part.slice(start + 4, -2), 'latin1')]]
    }),
  )
}
